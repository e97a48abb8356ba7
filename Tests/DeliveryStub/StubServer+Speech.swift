import Foundation

extension StubServer {
    /// What a speech server may do with a request.
    public enum SpeechAnswer: Sendable {
        /// Status 200 with this document.
        case says(String)
        case status(Int, retryAfter: String? = nil)
        /// Nothing, until the other side gives up.
        case silence
    }

    /// A server of `/v1/audio/transcriptions` that answers in this order, one per connection, the last for ever.
    /// - Parameter meanwhile: done between hearing a request and answering it.
    public static func speech(
        _ answers: [SpeechAnswer], meanwhile: @escaping @Sendable (Int) -> Void = { _ in }
    ) throws -> StubServer {
        try StubServer { number, connection in
            let heard = connection.request()
            meanwhile(number)
            switch answers[min(number, answers.count) - 1] {
            case .says(let document): connection.answer(200, document)
            case .status(let status, let retryAfter):
                connection.answer(status, "{}", header: retryAfter.map { "Retry-After: \($0)\r\n" } ?? "")
            case .silence: _ = connection.line()
            }
            return heard
        }
    }
}

extension StubServer.Connection {
    /// Head and body of a request with a length.
    func request() -> String {
        var head: [String] = []
        while let line = line(), !line.isEmpty { head.append(line) }
        let length = head.first { $0.lowercased().hasPrefix("content-length:") }.flatMap { line in
            Int(line.dropFirst("content-length:".count).trimmingCharacters(in: .whitespaces))
        }
        return (head + ["", bytes(length ?? 0)]).joined(separator: "\n")
    }

    func answer(_ status: Int, _ body: String, header: String = "") {
        say(
            "HTTP/1.1 \(status) Stub\r\n\(header)Content-Length: \(body.utf8.count)\r\nConnection: close\r\n\r\n\(body)"
        )
    }
}
