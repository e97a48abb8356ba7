import Foundation
import Synchronization

/// A server on this machine that speaks by a script: a connection at a time, line by line.
public final class StubServer: Sendable {
    /// One connection, read by lines and written as text.
    public struct Connection: Sendable {
        let descriptor: Int32

        public func say(_ text: String) {
            let bytes = Array(text.utf8)
            _ = write(descriptor, bytes, bytes.count)
        }

        /// Without its line end; `nil` at the end of the connection.
        public func line() -> String? {
            var bytes: [UInt8] = []
            var byte: UInt8 = 0
            while read(descriptor, &byte, 1) == 1 {
                if byte == 0x0A { return String(decoding: bytes.filter { $0 != 0x0D }, as: UTF8.self) }
                bytes.append(byte)
            }
            return nil
        }

        /// What is no text is heard byte by byte.
        public func bytes(_ count: Int) -> String {
            var bytes: [UInt8] = []
            var part = [UInt8](repeating: 0, count: 1 << 16)
            while bytes.count < count, case let more = read(descriptor, &part, min(part.count, count - bytes.count)),
                more > 0
            {
                bytes += part[..<more]
            }
            // Repairing sound as UTF-8 would throw and catch an error for each of its bytes.
            return String(bytes: bytes, encoding: .utf8) ?? String(bytes: bytes, encoding: .isoLatin1) ?? ""
        }
    }

    public let port: Int
    private let socket: Int32
    private let heard = Mutex((words: [String](), accepted: 0))

    /// - Parameters:
    ///   - address: of this machine, 127.0.0.0/8.
    ///   - speak: what is said on connection number 1, 2, …; returns what was heard.
    public init(address ownAddress: UInt32 = 0x7F00_0001, _ speak: @escaping @Sendable (Int, Connection) -> String)
        throws
    {
        let descriptor = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = ownAddress.bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(descriptor, address, length) == 0 && listen(descriptor, 8) == 0
                    && getsockname(descriptor, address, &length) == 0
            }
        }
        guard descriptor >= 0, bound else { throw POSIXError(.EADDRINUSE) }
        socket = descriptor
        port = Int(UInt16(bigEndian: address.sin_port))
        Thread.detachNewThread { [weak self] in
            var number = 0
            while case let accepted = accept(descriptor, nil, nil), accepted >= 0 {
                number += 1
                self?.heard.withLock { $0.accepted += 1 }
                let words = speak(number, Connection(descriptor: accepted))
                self?.heard.withLock { $0.words.append(words) }
                close(accepted)
            }
            close(descriptor)
        }
    }

    /// Ends the thread that accepts, which closes the socket: closed here, its number could be another server's by the
    /// time that thread accepts again.
    deinit { shutdown(socket, Int32(SHUT_RDWR)) }

    /// What was heard, connection by connection; waits until every connection that was taken has ended.
    public var all: [String] {
        while heard.withLock({ $0.words.count < $0.accepted }) { usleep(1000) }
        return heard.withLock { $0.words }
    }

    /// A web server that answers with these statuses, one per connection, the last for ever.
    public static func web(_ statuses: [Int]) throws -> StubServer {
        try web { number, _ in (statuses[min(number, statuses.count) - 1], "ok") }
    }

    /// A web server that answers connection number 1, 2, … with a status and a body.
    /// - Parameter answer: gets the number and the body of the request.
    public static func web(
        _ answer: @escaping @Sendable (Int, String) -> (status: Int, body: String)
    ) throws -> StubServer {
        try StubServer { number, connection in
            let heard = connection.request()
            let body = heard.components(separatedBy: "\n\n").dropFirst().joined(separator: "\n\n")
            let (status, text) = answer(number, body)
            connection.answer(status, text)
            return heard
        }
    }

    /// A model that answers `/embeddings`: the vector of a text counts its letters and spaces.
    /// - Parameters:
    ///   - padding: zeros that follow, for a model of longer vectors.
    ///   - meanwhile: done between hearing a request and answering it.
    public static func model(
        padding: Int = 0, meanwhile: @escaping @Sendable (Int) -> Void = { _ in }
    ) throws -> StubServer {
        let zeros = String(repeating: ",0", count: padding)
        return try web { number, body in
            meanwhile(number)
            struct Request: Decodable { let input: [String] }
            guard let request = try? JSONDecoder().decode(Request.self, from: Data(body.utf8)) else { return (400, "") }
            let items = request.input.enumerated().map { index, text in
                let counts = [text.count(where: \.isLetter), text.count(where: \.isWhitespace), 1]
                return
                    #"{"index": \#(index), "embedding": [\#(counts.map(String.init).joined(separator: ","))\#(zeros)]}"#
            }
            // A server may answer in any order.
            return (200, #"{"object": "list", "data": [\#(items.reversed().joined(separator: ","))]}"#)
        }
    }

    /// A model that answers `/chat/completions` with a text made of the last message.
    public static func chat(_ answer: @escaping @Sendable (String) -> String) throws -> StubServer {
        try web { _, body in
            struct Request: Decodable {
                struct Message: Decodable { let content: String }
                let messages: [Message]
            }
            guard let request = try? JSONDecoder().decode(Request.self, from: Data(body.utf8)),
                let text = try? JSONEncoder().encode(answer(request.messages.last?.content ?? ""))
            else { return (400, "") }
            let message = #"{"role": "assistant", "content": \#(String(decoding: text, as: UTF8.self))}"#
            return (200, #"{"object": "chat.completion", "choices": [{"index": 0, "message": \#(message)}]}"#)
        }
    }

    /// A mail server that answers the recipient with these statuses, one per connection, the last for ever.
    public static func mail(_ statuses: [Int], address: UInt32 = 0x7F00_0001) throws -> StubServer {
        try StubServer(address: address) { number, connection in
            var heard: [String] = []
            connection.say("220 stub ESMTP\r\n")
            while let line = connection.line() {
                heard.append(line)
                let verb = line.prefix(4).uppercased()
                switch verb {
                case "EHLO", "HELO": connection.say("250-stub\r\n250 8BITMIME\r\n")
                case "RCPT": connection.say("\(statuses[min(number, statuses.count) - 1]) recipient\r\n")
                case "DATA":
                    connection.say("354 go on\r\n")
                    while let line = connection.line(), line != "." { heard.append(line) }
                    connection.say("250 taken\r\n")
                case "QUIT":
                    connection.say("221 bye\r\n")
                    return heard.joined(separator: "\n")
                default: connection.say("250 ok\r\n")
                }
            }
            return heard.joined(separator: "\n")
        }
    }
}
