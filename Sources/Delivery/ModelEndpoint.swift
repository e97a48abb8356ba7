public import Transfers

/// A language model behind an OpenAI-compatible address, of a company or of one's own machine.
///
/// What is asked leaves this program: whoever calls has asked for consent before.
public struct ModelEndpoint: Sendable {
    /// As the other side calls it.
    public let model: String
    /// Where it is, `https://host/v1`.
    public let address: String
    private let server: ModelServer

    /// Texts in one request.
    public static let mostTexts = 64

    /// - Parameters:
    ///   - address: `https://host/v1`, or `http://localhost:8000/v1` on this machine.
    ///   - key: sent as a bearer token; `nil` where none is asked for.
    public init(address: String, model: String, key: String? = nil, client: WebClient = WebClient()) {
        self.model = model
        self.address = address
        server = ModelServer(address: address, key: key, client: client)
    }

    /// What texts mean, as vectors of one length that is not zero: `POST /embeddings`.
    /// - Returns: one vector per text, in their order.
    /// - Throws: `.answer` where there are fewer vectors, or others.
    public func embeddings(of texts: [String]) async throws(TransferError) -> [[Float]] {
        var vectors: [[Float]] = []
        for start in stride(from: 0, to: texts.count, by: Self.mostTexts) {
            vectors += try await batch(Array(texts[start..<min(start + Self.mostTexts, texts.count)]))
        }
        guard Set(vectors.map(\.count)).count <= 1 else { throw unexpected("vectors of different lengths") }
        return vectors
    }

    private func batch(_ texts: [String]) async throws(TransferError) -> [[Float]] {
        let answer = try await server.ask(
            EmbeddingRequest(model: model, input: texts), at: "/embeddings", of: model, for: EmbeddingAnswer.self)
        let vectors = answer.data.sorted { $0.index < $1.index }
        guard vectors.map(\.index) == Array(texts.indices),
            vectors.allSatisfy({ !$0.embedding.isEmpty && $0.embedding.allSatisfy(\.isFinite) })
        else { throw unexpected("not one vector per text") }
        return vectors.map(\.embedding)
    }

    private func unexpected(_ what: String) -> TransferError {
        TransferError(code: .answer, message: "\(model): \(what)")
    }
}

private struct EmbeddingRequest: Encodable {
    let model: String
    let input: [String]
}

private struct EmbeddingAnswer: Decodable {
    struct Item: Decodable {
        let index: Int
        let embedding: [Float]
    }

    let data: [Item]
}
