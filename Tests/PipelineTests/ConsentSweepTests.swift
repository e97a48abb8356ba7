import CallModel
import Consent
import Foundation
import Hashing
import Store
import Testing

@testable import Pipeline

/// What goes when consent or its time ends, and what stays while nobody can tell, over the sample archive.
@Suite struct ConsentSweepTests {
    private let author = AuditAuthor(who: "uid:0", role: "operator", at: SampleNight.now)

    private func later(days: Int) -> ZonedTime {
        ZonedTime(epochSeconds: SampleNight.now.epochSeconds + days * 86_400, utcOffsetSeconds: 7200)
    }

    private func isTranscribed(_ call: String, _ sample: SampleNight) async throws -> Bool {
        try await sample.store().inputs(of: .transcript, for: #require(CallID(call))) != nil
    }

    @Test func `what was made for a consent goes when it expires`() async throws {
        let sample = try await SampleNight.afterOneNight()
        try await sample.grantOnly(Set(Purpose.allCases), to: "LN-2101", until: later(days: 30))
        try await sample.run()
        #expect(try await isTranscribed("LN-2101", sample))
        try await sample.run(now: later(days: 31))
        #expect(try await !isTranscribed("LN-2101", sample))
        #expect(try await isTranscribed("LN-2102", sample))
    }

    @Test func `a clock a year ahead takes nothing for expired, whoever saw it first and however many nights it lasts`()
        async throws
    {
        let sample = try await SampleNight.afterOneNight()
        try await sample.grantOnly(Set(Purpose.allCases), to: "LN-2101", until: later(days: 90))
        try await sample.run()
        let store = try await sample.store()
        // A web server looks every minute.
        for _ in 1...2 { _ = try await Gatekeeper(store: store, now: later(days: 365)) }
        for days in [365, 366] {
            let report = try await sample.run(now: later(days: days))
            #expect(report.problems.contains { $0.code == "clock.leap" } && !report.isClean)
            #expect(try await isTranscribed("LN-2101", sample))
        }
        // The clock is set, and somebody answers for it: all is as it was.
        try await store.resetMoment(by: author)
        let report = try await sample.run()
        #expect(!report.problems.contains { $0.file == "clock" })
        #expect(try await isTranscribed("LN-2101", sample))
        #expect(try await sample.allowsScoring("LN-2101"))
    }

    @Test func `after a long pause nothing is deleted by the clock until somebody answers for it`() async throws {
        let sample = try await SampleNight.afterOneNight()
        try await sample.grantOnly(Set(Purpose.allCases), to: "LN-2101", until: later(days: 50))
        try await sample.run()
        try await sample.run(now: later(days: 60))
        #expect(try await isTranscribed("LN-2101", sample))
        let store = try await sample.store()
        try await store.resetMoment(by: AuditAuthor(who: "uid:0", role: "operator", at: later(days: 60)))
        try await sample.run(now: later(days: 61))
        #expect(try await !isTranscribed("LN-2101", sample))
    }

    // MARK: Withdrawals that fit no chain

    /// How a withdrawal that is imported fails to follow what is on file.
    enum Misfit: String, CaseIterable, Sendable {
        case wrongHash = "a wrong hash"
        case gap = "records before it are missing"
        case contradiction = "another record stands in its place"
    }

    /// `sidetone consent import` of a withdrawal of LN-2101.
    private func take(
        _ misfit: Misfit, at epochSeconds: Int = SampleNight.now.epochSeconds, _ sample: SampleNight
    ) async throws {
        let call = try #require(CallID("LN-2101"))
        let records = try await sample.store().consentChain(of: call).map {
            try ConsentRecord(json: $0.document.utf8, file: "store")
        }
        let chain = try ConsentChain(of: call, records)
        let time = ZonedTime(epochSeconds: epochSeconds, utcOffsetSeconds: 7200)
        let fitting = try chain.withdrawal(recordID: "w-1", at: time, reason: "asked", by: "customer")
        var fields = try Self.fields(of: fitting)
        fields["capture"] = try Self.fields(of: chain.records[0])["capture"]
        switch misfit {
        case .wrongHash: fields["prev_hash"] = String(repeating: "0c", count: 32)
        case .gap: fields["seq"] = chain.last.seq + 2
        case .contradiction: fields["seq"] = chain.last.seq
        }
        let file = sample.folder.appending(path: "withdrawal.json")
        try JSONSerialization.data(withJSONObject: fields).write(to: file)
        let step = ConsentStep(store: try await sample.store(), author: author)
        #expect(try await step.importFile(file.path).isEmpty == (misfit != .contradiction))
    }

    @Test(arguments: Misfit.allCases) func `a withdrawal that fits no chain erases, with one receipt`(
        misfit: Misfit
    ) async throws {
        let (sample, call) = (try await SampleNight.afterOneNight(), try #require(CallID("LN-2101")))
        try await take(misfit, sample)
        #expect(try await !sample.allowsScoring(call.text))
        #expect(try await sample.run().receipts.count == 1)
        #expect(try await sample.store().isErased(call))
        let work = try sample.settings().workDirectory()
        let receipt = try #require(try work.signedReceipts(of: call).first?.receipt)
        #expect(receipt.residue.map { $0.texts > 0 && $0.hits.isEmpty } == true, "its words were looked for")
        // The same file once more.
        try await takeAgain(sample)
        #expect(try await sample.run().receipts.isEmpty)
        #expect(try work.signedReceipts(of: call).map(\.receipt) == [receipt])
    }

    private static func fields(of record: ConsentRecord) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(record.canonicalJSON.utf8)) as? [String: Any])
    }

    private func takeAgain(_ sample: SampleNight) async throws {
        let step = ConsentStep(store: try await sample.store(), author: author)
        _ = try await step.importFile(sample.folder.appending(path: "withdrawal.json").path)
    }

    @Test(arguments: Misfit.allCases)
    func `a hold keeps the call from a withdrawal that fits no chain, until its release`(misfit: Misfit) async throws {
        let (sample, call) = (try await SampleNight.afterOneNight(), try #require(CallID("LN-2101")))
        let store = try await sample.store()
        #expect(try await store.placeHold(on: call, by: author))
        try await take(misfit, sample)
        try await sample.run()
        #expect(try await isTranscribed(call.text, sample))
        #expect(try await store.owesWithdrawal(of: call))
        let orders = try sample.settings().workDirectory().orders()
        #expect(orders.map(\.callID) == [call] && orders.map(\.isHeld) == [true])
        #expect(try await store.releaseHold(on: call, by: author))
        #expect(try await sample.run().receipts.count == 1)
        #expect(try await store.isErased(call))
    }

    @Test func `another version of an old withdrawal erases nothing of a call whose consent was given anew`()
        async throws
    {
        let (sample, call) = (try await SampleNight.afterOneNight(), try #require(CallID("LN-2101")))
        let step = ConsentStep(store: try await sample.store(), author: author)
        let stored = try await sample.store().consentChain(of: call)
        let first = try ConsentRecord(json: #require(stored.last).document.utf8, file: "store")
        var fields = try Self.fields(of: first)
        fields["record_id"] = "anew"
        fields["seq"] = first.seq + 1
        fields["prev_hash"] = first.hash.hex
        fields["capture"] = ["at": SampleNight.now.iso8601, "method": "ivr_notice"]
        let file = sample.folder.appending(path: "anew.json")
        try JSONSerialization.data(withJSONObject: fields).write(to: file)
        #expect(try await step.importFile(file.path).isEmpty)
        try await take(.contradiction, at: SampleNight.now.epochSeconds - 3600, sample)
        #expect(try await !sample.store().owesWithdrawal(of: call))
        #expect(try await sample.run().receipts.isEmpty)
        #expect(try await !sample.store().isErased(call))
    }

    @Test func `a withdrawal erases also while a record of nobody knows which call cannot be read`() async throws {
        let sample = try await SampleNight.afterOneNight()
        try await sample.withdrawInLedger("LN-2102")
        let ledger = try String(contentsOf: sample.archive.appending(path: "consent.jsonl"), encoding: .utf8)
        try sample.write(ledger + "broken\n", to: "consent.jsonl")
        #expect(try await sample.run().receipts.count == 1)
        #expect(try await sample.store().isErased(#require(CallID("LN-2102"))))
        #expect(try await isTranscribed("LN-2101", sample), "who did not withdraw is denied, and keeps all")
    }

    @Test func `a purpose that begins later does not hide that another was taken back`() async throws {
        let sample = try SampleNight()
        let all = Set(Purpose.allCases)
        try await sample.run()
        try await sample.grantOnly(all, to: "LN-2101", late: [.coaching: later(days: 90)])
        // Looked at anew, as where its recording is worked on once more.
        #expect(try await sample.store().forgetRecording(of: #require(CallID("LN-2101")), by: author))
        try await sample.run()
        #expect(try await isTranscribed("LN-2101", sample))
        try await sample.grantOnly(all.subtracting([.transcription]), to: "LN-2101")
        try await sample.run()
        #expect(try await !isTranscribed("LN-2101", sample))
    }
}
