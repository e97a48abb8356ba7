import Accounts
import CallModel
import HTTPTypes
import Hummingbird
import NIOCore
import Secrets
import Store
import Synchronization
import Testing

@testable import Web

/// Somebody who hears a whole recording loses the leave to do so while it is being sent.
@Suite struct LostLeaveTests {
    enum Loss: String, CaseIterable, Sendable { case session, token, account, role }

    @Test(arguments: Loss.allCases) func `sound is broken off after the part that is under way`(loss: Loss) async throws
    {
        let house = try await House()
        try await PlayableCall.add("LN-1", to: house, recording: PlayableCall.longWave)
        let maria = try await house.add("maria", .qaManager)
        let response = try await play(as: maria, by: loss == .session ? .cookie : .authorization, in: house)
        #expect(response.status == .ok)
        let heard = Heard()
        await #expect(throws: Refusal.self) {
            try await response.body.write(HearingWriter(heard) { try await lose(loss, of: maria, in: house) })
        }
        #expect(heard.byteCount == 1 << 20)
    }

    @Test func `sound goes on to its end where nothing is lost`() async throws {
        let house = try await House()
        try await PlayableCall.add("LN-1", to: house, recording: PlayableCall.longWave)
        let maria = try await house.add("maria", .qaManager)
        let response = try await play(as: maria, by: .authorization, in: house)
        let heard = Heard()
        try await response.body.write(HearingWriter(heard) {})
        #expect(heard.byteCount == PlayableCall.longWave.count)
    }

    /// - Parameter field: `cookie` of a session, or `authorization` with a token.
    private func play(as listener: Account, by field: HTTPField.Name, in house: House) async throws -> Response {
        let isPerson = field == .cookie
        let secret = isPerson ? try await session(of: listener, in: house) : try await token(of: listener, in: house)
        let grant = AudioGrant.make(for: try required(CallID("LN-1")), secret: secret, now: house.clock.now)
        var head = HTTPRequest(
            method: .get, scheme: "http", authority: "127.0.0.1:8080", path: "/calls/LN-1/audio?grant=\(grant)")
        head.headerFields[field] = isPerson ? "sidetone=\(secret.text)" : "Bearer \(secret.text)"
        return await house.dispatcher.answer(
            Request(head: head, body: RequestBody(buffer: ByteBuffer())), from: "192.0.2.1")
    }

    private func session(of listener: Account, in house: House) async throws -> SecretToken {
        let browser = try await house.browser(of: listener.name.text)
        return try required(browser.sessionCookie.flatMap { SecretToken($0) })
    }

    private func token(of listener: Account, in house: House) async throws -> SecretToken {
        let secret = SecretToken()
        let entry = APITokenEntry(
            id: "t", account: listener.name, label: "test", scopes: [.audio], createdAt: house.clock.now,
            expiresAt: house.clock.now + 60)
        try await house.store.add(entry, secret: secret.hash)
        return secret
    }

    private func lose(_ loss: Loss, of listener: Account, in house: House) async throws {
        var listener = listener
        switch loss {
        case .session: try await house.store.endSessions(of: listener.name)
        case .token: try await house.store.removeAPIToken("t", of: listener.name)
        case .account:
            listener.state = .disabled
            _ = try await house.store.update(listener)
        case .role:
            listener.role = .product
            _ = try await house.store.update(listener)
        }
    }
}

private final class Heard: Sendable {
    private let bytes = Mutex(0)
    var byteCount: Int { bytes.withLock { $0 } }
    func add(_ count: Int) { bytes.withLock { $0 += count } }
}

/// Counts what it is given, and lets something happen after the first part.
private struct HearingWriter: ResponseBodyWriter {
    private let heard: Heard
    private let afterFirstPart: @Sendable () async throws -> Void

    init(_ heard: Heard, afterFirstPart: @escaping @Sendable () async throws -> Void) {
        self.heard = heard
        self.afterFirstPart = afterFirstPart
    }

    mutating func write(_ buffer: ByteBuffer) async throws {
        let isFirst = heard.byteCount == 0
        heard.add(buffer.readableBytes)
        if isFirst { try await afterFirstPart() }
    }

    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
