import Secrets
import Accounts
import CallModel
import Foundation
import HTTPTypes
import Pipeline
import Store
import Synchronization
import Testing

@testable import Web

@Suite struct AudioTests {
    private func house(purposes: [String] = ["playback"]) async throws -> (House, Browser) {
        let house = try await House()
        try await PlayableCall.add("LN-1", to: house, agent: "A-1", team: "north", purposes: purposes)
        try await house.add("maria", .qaManager)
        return (house, try await house.browser(of: "maria"))
    }

    private func address(_ browser: Browser, _ call: String = "LN-1") async throws -> String {
        let answer = try await browser.ask(
            .post, "/calls/\(call)/grant", headers: ["X-CSRF-Token": browser.formToken ?? ""])
        let fields = try JSONSerialization.jsonObject(with: Data(answer.bytes)) as? [String: Any]
        return try required(fields?["url"] as? String)
    }

    private func plays(_ house: House) async throws -> [AuditEntry] {
        try await house.store.auditEntries(AuditQuery(action: AuditAction.playback.rawValue), before: nil, limit: 1000)
    }

    // MARK: Ranges

    @Test func `a whole recording is sent as it is`() async throws {
        let (_, browser) = try await house()
        let answer = try await browser.get(try await address(browser))
        #expect(answer.status == 200)
        #expect(answer.bytes == PlayableCall.wave)
        #expect(answer.headers[.acceptRanges] == "bytes")
        #expect(answer.headers[.contentLength] == String(PlayableCall.wave.count))
    }

    @Test(arguments: [
        ("bytes=0-0", 0..<1), ("bytes=44-47", 44..<48), ("bytes=100-", 100..<16_044), ("bytes=-500", 15_544..<16_044),
        ("bytes=-99999999", 0..<16_044), ("bytes=16000-99999999999999999999", 16_000..<16_044),
    ])
    func `a range of bytes is sent as asked`(header: String, expected: Range<Int>) async throws {
        let (_, browser) = try await house()
        let answer = try await browser.get(try await address(browser), headers: ["Range": header])
        #expect(answer.status == 206)
        #expect(answer.headers[.contentRange] == "bytes \(expected.lowerBound)-\(expected.upperBound - 1)/16044")
        #expect(answer.bytes == Array(PlayableCall.wave[expected]))
    }

    @Test(arguments: ["bytes=16044-", "bytes=5-4", "bytes=-0", "bytes=0-1,5-6", "bytes=", "bytes=a-b", "bytes=--5"])
    func `a range that is not there, or several, is refused with the length`(header: String) async throws {
        let (house, browser) = try await house()
        let answer = try await browser.get(try await address(browser), headers: ["Range": header])
        #expect(answer.status == 416)
        #expect(answer.headers[.contentRange] == "bytes */16044")
        #expect(try await plays(house).isEmpty)
    }

    @Test func `If-Range with another tag asks for the whole`() async throws {
        let (_, browser) = try await house()
        let url = try await address(browser)
        let tag = try #require(try await browser.get(url).headers[.eTag])
        #expect(try await browser.get(url, headers: ["Range": "bytes=0-3", "If-Range": tag]).status == 206)
        #expect(try await browser.get(url, headers: ["Range": "bytes=0-3", "If-Range": "\"old\""]).status == 200)
    }

    @Test func `one side alone is a mono WAV file of the same length, in any range`() async throws {
        let (_, browser) = try await house()
        let url = try await address(browser) + "&side=customer"
        let whole = try await browser.get(url)
        #expect(whole.status == 200)
        #expect(whole.headers[.contentType] == "audio/wav")
        #expect(whole.bytes.count == 44 + 2 * PlayableCall.frames)
        let samples = whole.bytes.dropFirst(44)
        let third = Int16(bitPattern: UInt16(samples[50]) | UInt16(samples[51]) << 8)
        #expect(third == -3)
        let part = try await browser.get(url, headers: ["Range": "bytes=41-1001"])
        #expect(part.bytes == Array(whole.bytes[41...1001]))
    }

    // MARK: Masked words

    /// - Parameter redacted: as JSON; `nil` where nobody noted it.
    private func transcribe(_ call: String, redacted: String?, in house: House) async throws {
        let text = """
            {"transcript":{"call_id":"\(call)","utterances":[]},"sha256":"","dropped_utterances":0,"dropped_words":0,
             "overlap":[]\(redacted.map { ",\"redacted\":\($0)" } ?? "")}
            """
        let words = try JSONDecoder().decode(StoredTranscript.self, from: Data(text.utf8))
        try await house.store.save(
            StepResult(inputs: "", value: words), of: .transcript, for: try required(CallID(call)))
    }

    @Test func `what is masked in the words is silent, on both sides and in any range`() async throws {
        let (house, browser) = try await house()
        try await transcribe("LN-1", redacted: "[{\"start_ms\":100,\"end_ms\":200}]", in: house)
        let url = try await address(browser)
        let whole = try await browser.get(url).bytes
        let bytesPerMs = 4 * PlayableCall.rateHz / 1_000
        let hidden = 44 + 100 * bytesPerMs..<44 + 200 * bytesPerMs
        #expect(whole.count == PlayableCall.wave.count)
        #expect(whole[..<hidden.lowerBound] == PlayableCall.wave[..<hidden.lowerBound])
        #expect(whole[hidden].allSatisfy { $0 == 0 })
        #expect(whole[hidden.upperBound...] == PlayableCall.wave[hidden.upperBound...])
        let part = try await browser.get(url, headers: ["Range": "bytes=3243-6447"])
        #expect(part.bytes == Array(whole[3243...6447]))
        let agent = try await browser.get(url + "&side=agent").bytes.dropFirst(44)
        #expect(agent.dropFirst(1_600).prefix(1_600).allSatisfy { $0 == 0 })
    }

    @Test func `where nobody noted what is masked, nothing is heard`() async throws {
        let (house, browser) = try await house()
        try await transcribe("LN-1", redacted: nil, in: house)
        #expect(try await browser.get(try await address(browser)).status == 409)
        #expect(try await plays(house).isEmpty)
    }

    // MARK: Who may

    @Test func `an address is worth nothing in another session, when it is old, and when it is changed`() async throws {
        let (house, browser) = try await house()
        try await house.add("other", .qaManager)
        let url = try await address(browser)
        #expect(try await house.browser(of: "other").get(url).status == 401)
        #expect(try await house.browser(of: "maria").get(url).status == 401)
        #expect(try await house.stranger().get(url).location?.hasPrefix("/sign-in") == true)
        try await PlayableCall.add("LN-2", to: house)
        #expect(try await browser.get(url.replacing("LN-1", with: "LN-2")).status == 401)
        let forged = [String(url.dropLast()) + "0", url.replacing("grant=1", with: "grant=2"), "/calls/LN-1/audio"]
        for address in forged where address != url { #expect(try await browser.get(address).status == 401) }
        #expect(try await browser.get(url).status == 200)
        house.clock.move(bySeconds: AudioGrant.validS)
        #expect(try await browser.get(url).status == 401)
        #expect(try await plays(house).count == 1)
    }

    @Test func `without consent there is no sound, and the try is on record`() async throws {
        let (house, browser) = try await house(purposes: ["quality_scoring"])
        let answer = try await browser.ask(
            .post, "/calls/LN-1/grant", headers: ["X-CSRF-Token": browser.formToken ?? ""])
        #expect(answer.status == 403)
        #expect(try await plays(house).map(\.content.outcome) == ["denied"])
    }

    @Test func `a consent that is taken back ends the playing with the next range`() async throws {
        let (house, browser) = try await house()
        let url = try await address(browser)
        #expect(try await browser.get(url, headers: ["Range": "bytes=0-99"]).status == 206)
        let withdrawal = Withdrawal(
            settings: house.bench.settings.product, store: house.store, author: house.keeper)
        _ = try await withdrawal.run(required(CallID("LN-1")), reason: "asked", by: "customer")
        let answer = try await browser.get(url, headers: ["Range": "bytes=100-199"])
        #expect(answer.status == 404)
        #expect(!answer.bytes.starts(with: PlayableCall.wave[100..<110]))
    }

    @Test(arguments: [Role.product, .privacyOfficer, .auditor, .admin])
    func `who needs no voices gets none`(role: Role) async throws {
        let (house, _) = try await house()
        try await house.add("deaf", role)
        let browser = try await house.browser(of: "deaf")
        let grant = AudioGrant.make(
            for: try required(CallID("LN-1")), secret: try required(browser.sessionCookie.flatMap { .init($0) }),
            now: house.clock.now)
        #expect(try await browser.get("/calls/LN-1/audio?grant=\(grant)").status == 404)
        #expect(try await plays(house).isEmpty)
    }

    @Test func `a recording that was replaced, or became a link, is not played`() async throws {
        let (house, browser) = try await house()
        let url = try await address(browser)
        let file = house.archive.appending(path: "LN-1.wav")
        let secret = house.archive.deletingLastPathComponent().appending(path: "secret.wav")
        try FileManager.default.moveItem(at: file, to: secret)
        try FileManager.default.createSymbolicLink(at: file, withDestinationURL: secret)
        #expect(try await browser.get(url).status == 404)
        try FileManager.default.removeItem(at: file)
        try Data(PlayableCall.wave + [0, 0]).write(to: file)
        #expect(try await browser.get(url).status == 404)
        #expect(try await plays(house).isEmpty)
    }

    // MARK: Record

    @Test func `every answer with sound is one row, and names who heard which call`() async throws {
        let (house, browser) = try await house()
        let url = try await address(browser)
        for start in 0..<20 {
            #expect(try await browser.get(url, headers: ["Range": "bytes=\(start)-\(start + 9)"]).status == 206)
        }
        let rows = try await plays(house)
        #expect(rows.count == 20)
        #expect(rows.allSatisfy { $0.content.who == "maria" && $0.content.object == "call:LN-1" })
        #expect(try await house.store.verifyAudit().isIntact)
    }

    @Test func `where the log cannot be written there is no sound`() async throws {
        let (house, browser) = try await house()
        let url = try await address(browser)
        let work = house.bench.settings.product.work
        try Data("forged".utf8).write(to: URL(filePath: work + "/audit-head.json"))
        let answer = try await browser.get(url)
        #expect(answer.status == 500)
        #expect(answer.bytes != PlayableCall.wave)
    }
}
