public import Transfers

/// A language model that answers in words, behind an OpenAI-compatible address.
///
/// What is asked leaves this program: whoever calls has asked for consent before. What is answered can be anything:
/// whoever calls checks it.
public struct ChatEndpoint: Sendable {
    /// As the other side calls it.
    public let model: String
    private let server: ModelServer
    /// An answer is a line, not a letter.
    private static let mostTokens = 64

    /// - Parameters:
    ///   - address: `https://host/v1`, or `http://localhost:8000/v1` on this machine.
    ///   - key: sent as a bearer token; `nil` where none is asked for.
    public init(address: String, model: String, key: String? = nil, client: WebClient = WebClient()) {
        self.model = model
        server = ModelServer(address: address, key: key, client: client)
    }

    /// One short answer, with as little chance in it as the model allows (temperature 0): `POST /chat/completions`.
    /// - Returns: what the model says, as it says it; empty where it says nothing.
    /// - Throws: `.answer` where there is no message.
    public func answer(to question: String, under instructions: String) async throws(TransferError) -> String {
        let request = ChatRequest(
            model: model,
            messages: [
                ChatMessage(role: "system", content: instructions), ChatMessage(role: "user", content: question),
            ],
            temperature: 0, maxTokens: Self.mostTokens)
        let answer = try await server.ask(request, at: "/chat/completions", of: model, for: ChatAnswer.self)
        guard let message = answer.choices.first?.message else {
            throw TransferError(code: .answer, message: "\(model): no message")
        }
        return message.content ?? ""
    }
}

private struct ChatRequest: Encodable {
    let model: String
    let messages: [ChatMessage]
    let temperature: Double
    let maxTokens: Int

    enum CodingKeys: String, CodingKey {
        case model, messages, temperature
        case maxTokens = "max_tokens"
    }
}

private struct ChatMessage: Encodable {
    let role: String
    let content: String
}

private struct ChatAnswer: Decodable {
    struct Choice: Decodable {
        struct Message: Decodable {
            let content: String?
        }

        let message: Message
    }

    let choices: [Choice]
}
