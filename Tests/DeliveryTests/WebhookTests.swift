import DeliveryStub
import Foundation
import Hashing
import Transfers
import Testing

@testable import Delivery

@Suite struct WebhookTests {
    private func hook(_ server: StubServer, attempts: Int = 1) -> Webhook {
        Webhook(
            address: "http://127.0.0.1:\(server.port)/hook", secret: "s3cret",
            client: WebClient(policy: RetryPolicy(quick: attempts)))
    }

    @Test func `the other side gets the body, the event, and a signature it can check`() async throws {
        let server = try StubServer.web([200])
        try await hook(server).send(#"{"a": "ї"}"#, event: "digest", epochSeconds: 1_795_384_800)
        let heard = try #require(server.all.first)
        #expect(heard.hasPrefix("POST /hook HTTP/1.1"))
        #expect(heard.contains("X-Sidetone-Event: digest"))
        #expect(heard.contains("X-Sidetone-Timestamp: 1795384800"))
        let expected = hmacSHA256(key: "s3cret", message: #"1795384800.{"a": "ї"}"#).hex
        #expect(heard.contains("X-Sidetone-Signature: v1=\(expected)"))
        #expect(heard.hasSuffix(#"{"a": "ї"}"#))
        #expect(!heard.contains("s3cret"))
    }

    @Test func `a server that is busy is tried again`() async throws {
        let server = try StubServer.web([503, 429, 200])
        try await hook(server, attempts: 3).send("{}", event: "digest", epochSeconds: 0)
        #expect(server.all.count == 3)
    }

    @Test func `a server that stays busy is an error with its status, and no more is tried`() async throws {
        let server = try StubServer.web([500])
        let error = await #expect(throws: TransferError.self) {
            try await hook(server, attempts: 2).send("{}", event: "digest", epochSeconds: 0)
        }
        #expect((error?.code, error?.status) == (.refused, 500))
        #expect(server.all.count == 2)
    }

    @Test(arguments: [(400, TransferError.Code.refused), (403, .login), (301, .refused)])
    func `what was refused for good is not tried again, and no redirect is followed`(
        status: Int, code: TransferError.Code
    ) async throws {
        let server = try StubServer.web([status])
        let error = await #expect(throws: TransferError.self) {
            try await hook(server, attempts: 3).send("{}", event: "digest", epochSeconds: 0)
        }
        #expect(error?.code == code)
        #expect(server.all.count == 1)
    }

    @Test func `where nobody listens the connection is the trouble`() async throws {
        let port = try StubServer.web([200]).port
        let hook = Webhook(
            address: "http://127.0.0.1:\(port)/", secret: "s", client: WebClient(policy: RetryPolicy(quick: 1)))
        let error = await #expect(throws: TransferError.self) {
            try await hook.send("{}", event: "digest", epochSeconds: 0)
        }
        #expect(error?.code == .unreachable && error?.isUnsent == true)
    }

    @Test(arguments: [
        "http://example.com/hook", "ftp://example.com/", "file:///etc/passwd", "https://u:p@example.com/", "x",
    ])
    func `nothing is sent in the clear, to another protocol, or with a password in the address`(address: String) async {
        let error = await #expect(throws: TransferError.self) {
            try await Webhook(address: address, secret: "s").send("{}", event: "digest", epochSeconds: 0)
        }
        #expect(error?.code == .address)
    }

    @Test func `a server without a certificate is not spoken to`() async throws {
        let server = try StubServer { _, connection in
            _ = connection.line()
            connection.say("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
            return ""
        }
        let hook = Webhook(
            address: "https://127.0.0.1:\(server.port)/", secret: "s", client: WebClient(policy: RetryPolicy(quick: 1)))
        await #expect(throws: TransferError.self) { try await hook.send("{}", event: "digest", epochSeconds: 0) }
    }
}
