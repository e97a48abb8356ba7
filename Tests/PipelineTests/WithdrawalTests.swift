import CallModel
import Consent
import Foundation
import Hashing
import Pipeline
import Reports
import Store
import Testing

/// Withdrawal from beginning to end, retention and holds, over the sample archive.
@Suite struct WithdrawalTests {
    private let author = AuditAuthor(who: "uid:0", role: "operator", at: SampleNight.now)

    private func id(_ text: String) throws -> CallID { try #require(CallID(text)) }

    @Test func `after a withdrawal no file of the work directory holds a word of the call, and the receipt proves it`()
        async throws
    {
        let sample = try await SampleNight.afterOneNight()
        let (settings, store, call) = (try sample.settings(), try await sample.store(), try id("LN-2109"))
        let canaries = try await store.privateTexts(of: call, limit: 64)
        #expect(canaries.contains { $0.contains("courier comparison") })
        let withdrawal = Withdrawal(settings: settings, store: store, author: author)
        let signed = try #require(try await withdrawal.run(call, reason: "asked", by: "customer"))
        #expect(signed.receipt.removed["transcript"] == 1)
        #expect(signed.receipt.residue?.texts == canaries.count && signed.receipt.residue?.hits == [])
        // Looked for once more, with other means.
        let files = FileManager.default.enumerator(at: URL(filePath: settings.work), includingPropertiesForKeys: nil)
        for case let file as URL in files ?? .init() {
            guard let bytes = try? Data(contentsOf: file) else { continue }
            #expect(bytes.range(of: Data("courier comparison is brilliant".utf8)) == nil, "\(file.lastPathComponent)")
        }
    }

    @Test func `a look for residues leaves the database locked: no other process takes it for unused`() async throws {
        let sample = try SampleNight()
        let (settings, store) = (try sample.settings(), try await sample.store())
        let locked = try RecordLocks.held(below: settings.work)
        #expect(locked == ["sidetone.sqlite", "sidetone.sqlite-shm"])
        let mark = try #require(TextMarker(key: "").mark("nobody said this"))
        let scan = try ResidueScan(of: settings.workDirectory(), store)
        #expect(try await scan.look(for: [mark], of: id("LN-2109"))?.hits == [])
        #expect(try RecordLocks.held(below: settings.work) == locked)
    }

    @Test func `a residue that was left is named`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let (settings, store, call) = (try sample.settings(), try await sample.store(), try id("LN-2109"))
        let canary = try #require(try await store.privateTexts(of: call, limit: 1).first)
        try Data("copied: \(canary)".utf8).write(to: URL(filePath: settings.work).appending(path: "notes.txt"))
        let signed = try #require(
            try await Withdrawal(settings: settings, store: store, author: author).run(
                call, reason: "asked", by: "customer"))
        #expect(signed.receipt.residue?.hits == ["notes.txt"])
    }

    @Test func `a withdrawal that was cut off after the erasure is finished by the next, with all that it knew`()
        async throws
    {
        let sample = try await SampleNight.afterOneNight()
        let (settings, store, call) = (try sample.settings(), try await sample.store(), try id("LN-2109"))
        let marks = try await ResidueScan(of: settings.workDirectory(), store).marks(of: call)
        _ = try await ConsentStep(store: store, author: author).withdraw(
            call, at: SampleNight.now, reason: "asked", by: "customer", recordID: "w-1",
            receipt: ReceiptOrder(receiptID: "r-1", marks: marks))
        #expect(try await store.pendingReceipts().map(\.receiptID) == ["r-1"])
        #expect(try await !sample.dump().contains { $0.contains("courier comparison is brilliant") })
        let signed = try #require(
            try await Withdrawal(settings: settings, store: store, author: author).run(
                call, reason: "asked", by: "customer"))
        #expect(signed.receipt.receiptID == "r-1" && signed.receipt.removed["transcript"] == 1)
        #expect(signed.receipt.residue?.texts == marks.count && signed.receipt.residue?.hits == [])
        #expect(try await store.pendingReceipts().isEmpty)
    }

    @Test func `a night finishes a withdrawal that was cut off`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let (store, call) = (try await sample.store(), try id("LN-2109"))
        _ = try await store.erase(
            call, reason: "withdrawn", by: author, receipt: ReceiptOrder(receiptID: "r-1", marks: []))
        #expect(try await sample.run().receipts.map { URL(filePath: $0).lastPathComponent } == ["r-1.json"])
        #expect(try await sample.run().receipts.isEmpty)
    }

    @Test func `a receipt says where nothing was known to be looked for`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let withdrawal = Withdrawal(settings: try sample.settings(), store: try await sample.store(), author: author)
        _ = try await withdrawal.run(id("LN-2109"), reason: "asked", by: "customer")
        let again = try #require(try await withdrawal.run(id("LN-2109"), reason: "asked again", by: "customer"))
        #expect(again.receipt.residue == nil && again.receipt.removed.isEmpty)
    }

    @Test func `what another call holds too is no residue`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let (settings, store, call) = (try sample.settings(), try await sample.store(), try id("LN-2109"))
        let scan = try ResidueScan(of: settings.workDirectory(), store)
        let marks = try await scan.marks(of: id("LN-2101"))
        // LN-2101 is still there: all that is found of it another call holds.
        let report = try #require(try await scan.look(for: marks, of: call))
        #expect(report.hits.isEmpty && report.shared > 0)
    }

    @Test func `files that come and go while they are looked through stop no search`() async throws {
        let sample = try SampleNight()
        let (settings, store) = (try sample.settings(), try await sample.store())
        let scan = try ResidueScan(of: settings.workDirectory(), store)
        let mark = try #require(TextMarker(key: "").mark("nobody said this"))
        async let churn: Void = Self.churn(below: settings.work)
        for _ in 0..<20 { #expect(try await scan.look(for: [mark], of: id("LN-2109"))?.hits == []) }
        try await churn
    }

    /// Files and folders that are there for a moment.
    @concurrent private static func churn(below folder: String) async throws {
        for number in 0..<400 {
            let name = "\(folder)/\(number % 7)"
            try FileManager.default.createDirectory(atPath: name, withIntermediateDirectories: true)
            try Data("x".utf8).write(to: URL(filePath: name).appending(path: "digest.json"), options: .atomic)
            try FileManager.default.removeItem(atPath: name)
        }
    }

    @Test func `a receipt holds for its words and key alone`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let settings = try sample.settings()
        let withdrawal = Withdrawal(settings: settings, store: try await sample.store(), author: author)
        let signed = try #require(try await withdrawal.run(id("LN-2109"), reason: "asked", by: "customer"))
        let work = try WorkDirectory(path: settings.work)
        let key = try work.signingKey.load().verifyingKey
        let text = try String(contentsOfFile: work.receiptPath(signed.receipt.receiptID), encoding: .utf8)
        func receipt(_ text: String) throws -> SignedReceipt {
            try JSONDecoder().decode(SignedReceipt.self, from: Data(text.utf8))
        }
        #expect(try receipt(text).isGenuine(for: key))
        #expect(try !receipt(text.replacing("LN-2109", with: "LN-2101")).isGenuine(for: key))
        let other = try SampleNight()
        _ = try await other.store()
        #expect(try !signed.isGenuine(for: WorkDirectory(path: other.settings().work).signingKey.load().verifyingKey))
    }

    @Test func `a held call is used for nothing, and what was put off is done after its release`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let (settings, store, call) = (try sample.settings(), try await sample.store(), try id("LN-2109"))
        #expect(try await store.placeHold(on: call, by: author))
        #expect(try await !sample.allowsScoring("LN-2109"))
        let withdrawal = Withdrawal(settings: settings, store: store, author: author)
        #expect(try await withdrawal.run(call, reason: "asked", by: "customer") == nil)
        try await sample.run()
        #expect(try await store.inputs(of: .transcript, for: call) != nil)
        #expect(try await store.releaseHold(on: call, by: author))
        try await sample.run()
        #expect(try await store.isErased(call))
    }

    private func retention(_ days: [DataClass: Int], _ store: Store, daysLater: Int) async throws -> RetentionStep {
        let now = ZonedTime(
            epochSeconds: SampleNight.now.epochSeconds + daysLater * 86_400, utcOffsetSeconds: 7200)
        return RetentionStep(
            store: store, gate: try await Gatekeeper(store: store, now: SampleNight.now),
            policy: RetentionPolicy(days: days), now: now, author: author)
    }

    @Test func `words whose time is over go, and the next night does not bring them back`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let (store, call) = (try await sample.store(), try id("LN-2109"))
        let step = try await retention([.transcript: 10], store, daysLater: 20)
        #expect(try await step.due().contains { $0.call == call && $0.classes == [.transcript] })
        #expect(try await store.inputs(of: .transcript, for: call) != nil)
        _ = try await step.run()
        try await sample.run()
        #expect(try await store.inputs(of: .transcript, for: call) == nil)
        #expect(try await store.inputs(of: .acoustics, for: call) != nil)
        #expect(try await step.due().isEmpty)
    }

    @Test func `measures whose time is over go alone, and the recording is not measured again, but still played`()
        async throws
    {
        let sample = try await SampleNight.afterOneNight()
        let (store, call) = (try await sample.store(), try id("LN-2109"))
        let step = try await retention([.measures: 10], store, daysLater: 20)
        #expect(try await step.due().contains { $0.call == call && $0.classes == [.measures] && !$0.isWhole })
        #expect(try await store.inputs(of: .acoustics, for: call) != nil)
        _ = try await step.run()
        let night = try await sample.run()
        #expect(try await store.inputs(of: .acoustics, for: call) == nil)
        #expect(try await store.inputs(of: .transcript, for: call) != nil)
        #expect(try await store.currentEvaluation(Assessment.self, of: call) != nil)
        #expect(try await store.endedPurposes(of: call) == ["measures"])
        #expect(night.ledger.addsUp)
        let entry = try #require(try await store.recordings(at: ["2026-11-20/LN-2109.mp3"]).values.first)
        #expect(entry.fate == .refused && entry.reason == ConsentDenial.retentionEnded.code)
        let played = try #require(try await store.call(call))
        #expect(try await Gatekeeper(store: store, now: SampleNight.now).allows(.playback, of: played))
        #expect(try await step.due().isEmpty)
    }

    @Test func `measures are kept no longer than the words or the evaluations that rest on them`() {
        func days(_ days: [DataClass: Int]) -> Int { RetentionPolicy(days: days).days(.measures, in: ["UA"]) }
        #expect(days([.transcript: 10, .evaluations: 20]) == 20)
        #expect(days([.transcript: 10, .evaluations: 20, .measures: 90]) == 20)
        #expect(days([.transcript: 10, .evaluations: 20, .measures: 5]) == 5)
    }

    @Test func `the days of every class can be set`() throws {
        let yaml = "retention: { audio: 1, transcript: 2, evaluations: 4, measures: 3 }"
        let policy = try SettingsFile(yaml: yaml, file: "sidetone.yaml").retention
        #expect(DataClass.allCases.map { policy.days($0, in: ["UA"]) } == [1, 2, 4, 3])
        #expect(policy.runsEveryNight)
    }

    @Test func `coaching notes are kept as long as the evaluations that they belong to, not as long as the sound`()
        async throws
    {
        let sample = try await SampleNight.afterOneNight()
        let (store, call) = (try await sample.store(), try id("LN-2109"))
        _ = try await store.addCoachingNote(
            ["listen first"], id: "n", review: "r", of: call,
            recording: AuditEvent(.coachingNoted, on: .call(call), by: .night(at: SampleNight.now)))
        _ = try await retention([.audio: 10], store, daysLater: 20).run()
        #expect(try await store.endedPurposes(of: call) == ["export", "playback"])
        #expect(try await store.callNotes([String].self, .coaching, of: call) == [["listen first"]])
        _ = try await retention([.audio: 10, .evaluations: 10], store, daysLater: 20).run()
        #expect(try await store.callNotes([String].self, .coaching, of: call).isEmpty)
    }

    @Test func `words whose time is over go, also while consent cannot be read`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let ledger = sample.archive.appending(path: "consent.jsonl")
        let text = try String(contentsOf: ledger, encoding: .utf8)
        try sample.write(text + "broken\n", to: "consent.jsonl")
        try await sample.run()
        let (store, call) = (try await sample.store(), try id("LN-2109"))
        #expect(try await !sample.allowsScoring("LN-2109"))
        #expect(try await store.inputs(of: .transcript, for: call) != nil)
        _ = try await retention([.transcript: 10], store, daysLater: 20).run()
        #expect(try await store.inputs(of: .transcript, for: call) == nil)
        #expect(try await store.inputs(of: .feedback, for: call) == nil)
    }

    @Test func `a call whose whole time is over is erased, unless it is held`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let store = try await sample.store()
        #expect(try await store.placeHold(on: id("LN-2109"), by: author))
        _ = try await retention([:], store, daysLater: 400).run()
        #expect(try await !store.isErased(id("LN-2109")))
        #expect(try await store.isErased(id("LN-2101")))
    }
}
