import CallModel
import Hashing
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Secrets
import Synchronization

@testable import Web

/// Asks as a browser does: keeps cookies, sends forms with the token of the page before.
final class Browser: Sendable {
    private let house: House
    private let cookies: Mutex<[String: String]>
    /// Where it asks from.
    let address: String

    init(_ house: House, cookies: [String: String] = [:], address: String = "192.0.2.1") {
        self.house = house
        self.cookies = Mutex(cookies)
        self.address = address
    }

    /// The same, asking from elsewhere.
    func from(_ address: String) -> Browser { Browser(house, cookies: cookies.withLock { $0 }, address: address) }

    var sessionCookie: String? { cookies.withLock { $0.first { !$0.key.hasSuffix("-form") }?.value } }

    /// What the pages shown to this browser carry in their forms.
    var formToken: String? {
        let secrets = cookies.withLock { $0 }
        let secret = secrets.first { !$0.key.hasSuffix("-form") } ?? secrets.first
        return secret.flatMap { SecretToken($0.value) }?.derived(for: "form").hex
    }

    func get(_ path: String, headers: [String: String] = [:]) async throws -> Answer {
        try await ask(.get, path, headers: headers)
    }

    /// Sends a form with its token; the page with the form was looked at before.
    func post(_ path: String, _ fields: [String: String] = [:], headers: [String: String] = [:]) async throws -> Answer
    {
        if formToken == nil { _ = try await get("/sign-in") }
        var fields = fields
        fields["csrf"] = fields["csrf"] ?? formToken
        let text = fields.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.percentEncoded)" }
            .joined(separator: "&")
        return try await ask(.post, path, body: text, headers: headers)
    }

    func signIn(_ name: String, _ password: String = House.password) async throws -> Answer {
        _ = try await get("/sign-in")
        let form = cookies.withLock { $0.first { $0.key.hasSuffix("-form") }?.value }
        let token = form.flatMap { SecretToken($0) }?.derived(for: "form").hex
        return try await post("/sign-in", ["name": name, "password": password, "csrf": token ?? ""])
    }

    func ask(
        _ method: HTTPRequest.Method, _ path: String, body: String = "", headers: [String: String] = [:]
    ) async throws -> Answer {
        try await ask(method, path, body: RequestBody(buffer: ByteBuffer(string: body)), headers: headers)
    }

    /// - Parameter body: may take its time.
    func ask(
        _ method: HTTPRequest.Method, _ path: String, body: RequestBody, headers: [String: String]
    ) async throws -> Answer {
        var head = HTTPRequest(method: method, scheme: "http", authority: "127.0.0.1:8080", path: path)
        for (name, value) in headers { head.headerFields[try required(HTTPField.Name(name))] = value }
        let kept = cookies.withLock { $0.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" } }
        if !kept.isEmpty { head.headerFields[.cookie] = kept.joined(separator: "; ") }
        let response = await house.dispatcher.answer(
            Request(head: head, body: body), from: address)
        for cookie in response.headers[values: .setCookie] { keep(cookie) }
        return try await Answer(response)
    }

    private func keep(_ cookie: String) {
        let pair = cookie.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        cookies.withLock { $0[String(pair[0])] = pair[1].isEmpty ? nil : String(pair[1]) }
    }
}

/// A response that was read to its end.
struct Answer: Sendable {
    let status: Int
    let headers: HTTPFields
    let bytes: [UInt8]

    var text: String { String(decoding: bytes, as: UTF8.self) }
    var location: String? { headers[.location] }

    init(_ response: Response) async throws {
        status = response.status.code
        headers = response.headers
        let collected = Collected()
        try await response.body.write(CollectingWriter(into: collected))
        bytes = collected.bytes.withLock { $0 }
    }
}

private final class Collected: Sendable {
    let bytes = Mutex<[UInt8]>([])
}

private struct CollectingWriter: ResponseBodyWriter {
    let collected: Collected

    init(into collected: Collected) { self.collected = collected }

    mutating func write(_ buffer: ByteBuffer) async throws {
        collected.bytes.withLock { $0 += buffer.readableBytesView }
    }

    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
