import Foundation
import Hashing
import Testing

@testable import Delivery

/// Tries without waiting.
private func quick(_ attempts: Int) -> RetryPolicy {
    RetryPolicy(attempts: attempts, firstPause: .milliseconds(1), connectTimeoutS: 5, timeoutS: 10)
}

@Suite struct WebhookTests {
    private func hook(_ server: StubServer, attempts: Int = 1) -> Webhook {
        Webhook(
            address: "http://127.0.0.1:\(server.port)/hook", secret: "s3cret",
            client: WebClient(policy: quick(attempts)))
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
        let error = await #expect(throws: DeliveryError.self) {
            try await hook(server, attempts: 2).send("{}", event: "digest", epochSeconds: 0)
        }
        #expect((error?.code, error?.status) == (.refused, 500))
        #expect(server.all.count == 2)
    }

    @Test(arguments: [(400, DeliveryError.Code.refused), (403, .login), (301, .refused)])
    func `what was refused for good is not tried again, and no redirect is followed`(
        status: Int, code: DeliveryError.Code
    ) async throws {
        let server = try StubServer.web([status])
        let error = await #expect(throws: DeliveryError.self) {
            try await hook(server, attempts: 3).send("{}", event: "digest", epochSeconds: 0)
        }
        #expect(error?.code == code)
        #expect(server.all.count == 1)
    }

    @Test func `where nobody listens the connection is the trouble`() async throws {
        let port = try StubServer.web([200]).port
        let hook = Webhook(address: "http://127.0.0.1:\(port)/", secret: "s", client: WebClient(policy: quick(1)))
        let error = await #expect(throws: DeliveryError.self) {
            try await hook.send("{}", event: "digest", epochSeconds: 0)
        }
        #expect(error?.code == .connection)
    }

    @Test(arguments: [
        "http://example.com/hook", "ftp://example.com/", "file:///etc/passwd", "https://u:p@example.com/", "x",
    ])
    func `nothing is sent in the clear, to another protocol, or with a password in the address`(address: String) async {
        let error = await #expect(throws: DeliveryError.self) {
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
            address: "https://127.0.0.1:\(server.port)/", secret: "s", client: WebClient(policy: quick(1)))
        await #expect(throws: DeliveryError.self) { try await hook.send("{}", event: "digest", epochSeconds: 0) }
    }
}

@Suite struct MailTests {
    private func mail(subject: String = "Що сказали клієнти · 47-й тиждень", to: [String] = ["pm@example.com"]) throws
        -> Mail
    {
        try #require(
            Mail(
                from: "sidetone@example.com", to: to, subject: subject, text: "plain ї\n.\nend",
                html: "<p>ї</p>", epochSeconds: 1_795_384_800))
    }

    private func server(_ stub: StubServer, attempts: Int = 1) -> MailServer {
        MailServer(address: "smtp://127.0.0.1:\(stub.port)", policy: quick(attempts))
    }

    @Test func `every recipient is named to the server, and the message has a text and an HTML form`() async throws {
        let stub = try StubServer.mail([250])
        try await server(stub).send(try mail(to: ["pm@example.com", "dev@example.com"]))
        let heard = try #require(stub.all.first)
        for line in [
            "MAIL FROM:<sidetone@example.com>", "RCPT TO:<pm@example.com>", "RCPT TO:<dev@example.com>",
            "Date: Mon, 23 Nov 2026 00:00:00 +0000", Data("plain ї\n.\nend".utf8).base64EncodedString(),
            Data("<p>ї</p>".utf8).base64EncodedString(), "--sidetone-part--",
        ] {
            #expect(heard.contains(line), "\(line)")
        }
    }

    @Test func `a long subject in any script is folded into words that read back as the same`() throws {
        let subject = String(repeating: "Що сказали клієнти · ", count: 8)
        let header = try #require(
            try mail(subject: subject).message.firstMatch(of: /Subject: (.+?)\r\nDate/.dotMatchesNewlines()))
        let words = header.output.1.split(separator: "\r\n ")
        #expect(words.allSatisfy { $0.utf8.count <= 75 })
        let text = words.compactMap { Data(base64Encoded: String($0.dropFirst(10).dropLast(2))) }
            .map { String(decoding: $0, as: UTF8.self) }.joined()
        #expect(text == subject)
    }

    @Test func `no line is longer than a mail may have`() throws {
        let mail = try mail(to: (0..<50).map { "reader.number.\($0)@example.com" })
        #expect(mail.message.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 998 })
    }

    @Test(arguments: [
        "", "pm", "pm@", "a b@example.com", "pm@example.com\r\nBcc: x@example.com", "<pm@example.com>", "a@b,c@d",
    ])
    func `what is no plain address gets no mail`(address: String) {
        #expect(!Mail.isAddress(address))
        #expect(
            Mail(from: "s@example.com", to: [address], subject: "x", text: "", html: "", epochSeconds: 0) == nil)
    }

    @Test func `a mailbox that is busy is tried again, one that does not exist is not`() async throws {
        let busy = try StubServer.mail([450, 250])
        try await server(busy, attempts: 2).send(try mail())
        #expect(busy.all.count == 2)
        let gone = try StubServer.mail([550])
        let error = await #expect(throws: DeliveryError.self) { try await server(gone, attempts: 3).send(try mail()) }
        #expect((error?.code, error?.status) == (.refused, 550))
        #expect(gone.all.count == 1)
    }

    @Test func `a server elsewhere must encrypt`() async throws {
        // An address that we do not take for this machine's own: STARTTLS is then asked for, and the stub has none.
        let stub = try StubServer.mail([250], address: 0x7F00_0002)
        let elsewhere = MailServer(address: "smtp://127.0.0.2:\(stub.port)", policy: quick(1))
        await #expect(throws: DeliveryError.self) { try await elsewhere.send(try mail()) }
        #expect(!stub.all.contains { $0.contains("DATA") })
    }
}
