public import Transfers

/// A language model that answers in words, behind an OpenAI-compatible address.
///
/// What is asked leaves this program: whoever calls has asked for consent before. What is answered can be anything:
/// whoever calls checks it.
public struct ChatEndpoint: Sendable {
    /// As the other side calls it.
    public let model: String
    /// Where it is, `https://host/v1`.
    public let address: String
    private let server: ModelServer
    /// An answer is a line; a model that thinks before it answers needs more.
    private static let mostTokens = 1024
    /// Ends what a model thought aloud.
    private static let endOfThought = "</think>"

    /// - Parameters:
    ///   - address: `https://host/v1`, or `http://localhost:8000/v1` on this machine.
    ///   - key: sent as a bearer token; `nil` where none is asked for.
    public init(address: String, model: String, key: String? = nil, client: WebClient = WebClient()) {
        self.model = model
        self.address = address
        server = ModelServer(address: address, key: key, client: client)
    }

    /// One short answer, with as little chance in it as the model allows (temperature 0): `POST /chat/completions`.
    /// - Returns: what the model says, as it says it, without what it thought aloud before.
    /// - Throws: `.answer` where there is no message, it is empty or was cut off.
    public func answer(to question: String, under instructions: String) async throws(TransferError) -> String {
        let request = ChatRequest(
            model: model,
            messages: [
                ChatMessage(role: "system", content: instructions), ChatMessage(role: "user", content: question),
            ],
            temperature: 0, maxTokens: Self.mostTokens)
        let answer = try await server.ask(request, at: "/chat/completions", of: model, for: ChatAnswer.self)
        guard let choice = answer.choices.first else { throw unexpected("no message") }
        guard choice.finishReason != "length" else {
            throw unexpected("an answer that was cut off at \(Self.mostTokens) tokens")
        }
        let said = (choice.message.content ?? "").afterLast(Self.endOfThought)
        guard said.contains(where: { !$0.isWhitespace }) else { throw unexpected("an empty answer") }
        return said
    }

    private func unexpected(_ what: String) -> TransferError {
        TransferError(code: .answer, message: "\(model): \(what)")
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
        let finishReason: String?

        enum CodingKeys: String, CodingKey {
            case message
            case finishReason = "finish_reason"
        }
    }

    let choices: [Choice]
}

extension String {
    /// What follows the last place of a mark; all of it where there is none.
    fileprivate func afterLast(_ mark: String) -> String {
        ranges(of: mark).last.map { String(self[$0.upperBound...]) } ?? self
    }
}
