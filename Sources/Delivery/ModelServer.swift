import Foundation
import Transfers

/// An OpenAI-compatible server of language models, of a company or on one's own machine.
struct ModelServer: Sendable {
    private let address: String
    private let key: String?
    private let client: WebClient

    init(address: String, key: String?, client: WebClient) {
        self.address = address.hasSuffix("/") ? String(address.dropLast()) : address
        self.key = key
        self.client = client
    }

    /// Asks with JSON at a path such as `/embeddings`, and reads what is answered.
    /// - Throws: `.answer` where it is of another form.
    func ask<Answer: Decodable>(
        _ question: some Encodable, at path: String, of model: String, for _: Answer.Type
    ) async throws(TransferError) -> Answer {
        guard let body = try? JSONEncoder().encode(question) else {
            throw TransferError(code: .answer, message: "\(model): a text that is none")
        }
        let bytes = try await client.post(
            Array(body), to: address + path, headers: key.map { [("Authorization", "Bearer " + $0)] } ?? [])
        guard let answer = try? JSONDecoder().decode(Answer.self, from: Data(bytes)) else {
            throw TransferError(code: .answer, message: "\(model): an answer of another form")
        }
        return answer
    }
}
