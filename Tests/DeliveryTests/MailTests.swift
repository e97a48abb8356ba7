import DeliveryStub
import Foundation
import Transfers
import Testing

@testable import Delivery

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
        MailServer(address: "smtp://127.0.0.1:\(stub.port)", policy: RetryPolicy(quick: attempts))
    }

    @Test func `every recipient is named to the server, and the message has a text and an HTML form`() async throws {
        let stub = try StubServer.mail([250])
        try await server(stub).send(try mail(to: ["pm@example.com", "dev@example.com"]))
        let heard = try #require(stub.all.first)
        for line in [
            "MAIL FROM:<sidetone@example.com>", "RCPT TO:<pm@example.com>", "RCPT TO:<dev@example.com>",
            "Date: Sun, 22 Nov 2026 22:00:00 +0000", Data("plain ї\n.\nend".utf8).base64EncodedString(),
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
        let error = await #expect(throws: TransferError.self) { try await server(gone, attempts: 3).send(try mail()) }
        #expect((error?.code, error?.status) == (.refused, 550))
        #expect(gone.all.count == 1)
    }

    @Test func `a server elsewhere must encrypt`() async throws {
        // An address that we do not take for this machine's own: STARTTLS is then asked for, and the stub has none.
        let stub = try StubServer.mail([250], address: 0x7F00_0002)
        let elsewhere = MailServer(address: "smtp://127.0.0.2:\(stub.port)", policy: RetryPolicy(quick: 1))
        await #expect(throws: TransferError.self) { try await elsewhere.send(try mail()) }
        #expect(!stub.all.contains { $0.contains("DATA") })
    }
}
