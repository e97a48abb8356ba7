import CallModel
import Consent
import Foundation
import Hashing
import Store
import Testing

@testable import Pipeline

/// A withdrawal that falls into a legal hold, over the sample archive: whatever its chain of consent was, and whatever
/// comes of it meanwhile, nothing is allowed, and the first night after the release carries it out.
@Suite struct HeldWithdrawalTests {
    /// A day before the nights.
    private let author = AuditAuthor(
        who: "uid:0", role: "operator",
        at: ZonedTime(epochSeconds: SampleNight.now.epochSeconds - 86_400, utcOffsetSeconds: 7200))

    private func id(_ text: String) throws -> CallID { try #require(CallID(text)) }

    private func withdrawHeld(_ call: CallID, _ sample: SampleNight) async throws {
        let store = try await sample.store()
        #expect(try await store.placeHold(on: call, by: author))
        let withdrawal = Withdrawal(settings: try sample.settings(), store: store, author: author)
        #expect(try await withdrawal.run(call, reason: "asked", by: "customer") == nil)
        #expect(try await decisions(call, sample) == [.denied(.onHold)])
    }

    private func release(_ call: CallID, _ sample: SampleNight) async throws {
        #expect(try await sample.store().releaseHold(on: call, by: author))
    }

    /// About every purpose.
    private func decisions(_ call: CallID, _ sample: SampleNight) async throws -> Set<ConsentDecision> {
        let gate = try await Gatekeeper(store: sample.store(), now: SampleNight.now)
        let consent = await gate.consent(to: call, audio: nil)
        return Set(Purpose.allCases.map { consent.decide($0) })
    }

    private func chain(_ call: String, _ sample: SampleNight) async throws -> [ConsentRecord] {
        try await sample.store().consentChain(of: id(call)).map {
            try ConsentRecord(json: $0.document.utf8, file: "store")
        }
    }

    /// A record that grants what that of LN-2101 does.
    private func record(
        of call: String, after previous: ConsentRecord? = nil, at captured: ZonedTime, _ sample: SampleNight
    ) async throws -> ConsentRecord {
        let model = try #require(try await chain("LN-2101", sample).first)
        var fields = try #require(
            JSONSerialization.jsonObject(with: Data(model.canonicalJSON.utf8)) as? [String: Any])
        let seq = (previous?.seq ?? 0) + 1
        fields["call_id"] = call
        fields["record_id"] = "\(call)-recorder-\(seq)"
        fields["seq"] = seq
        fields["prev_hash"] = previous.map { $0.hash.hex as Any } ?? NSNull()
        fields["audio_sha256"] = NSNull()
        fields["capture"] = ["at": captured.iso8601, "method": model.capture.method]
        let json = try JSONSerialization.data(withJSONObject: fields, options: [.sortedKeys, .withoutEscapingSlashes])
        return try ConsentRecord(json: json, file: "recorder.json")
    }

    /// `sidetone consent import` of a record.
    private func take(_ record: ConsentRecord, _ sample: SampleNight) async throws -> [Problem] {
        let file = sample.folder.appending(path: "\(record.recordID).json")
        try Data(record.canonicalJSON.utf8).write(to: file)
        let step = ConsentStep(store: try await sample.store(), author: .night(at: SampleNight.now))
        return try await step.importFile(file.path)
    }

    private func expectErased(_ call: CallID, by report: NightReport, _ sample: SampleNight) async throws {
        let store = try await sample.store()
        #expect(try await store.isErased(call))
        #expect(try await store.inputs(of: .transcript, for: call) == nil)
        #expect(try await decisions(call, sample) == [.denied(.withdrawn)])
        let path = try #require(report.receipts.first)
        let signed = try JSONDecoder().decode(SignedReceipt.self, from: Data(contentsOf: URL(filePath: path)))
        #expect(report.receipts.count == 1 && signed.receipt.callID == call)
        #expect(signed.receipt.author == "uid:0" && signed.receipt.withdrawnAt == author.at, "who asked, and when")
        #expect(try await sample.run().receipts.isEmpty)
    }

    /// When the answer that comes later was taken.
    enum Late: String, CaseIterable, Sendable {
        case before = "before the withdrawal"
        case after = "after the withdrawal"

        var moment: ZonedTime {
            let hoursAgo = self == .before ? 72 : 1
            return ZonedTime(epochSeconds: SampleNight.now.epochSeconds - hoursAgo * 3600, utcOffsetSeconds: 7200)
        }
    }

    @Test(arguments: Late.allCases) func `consent that comes for a call that had none opens nothing`(late: Late)
        async throws
    {
        let (sample, other) = (try await SampleNight.afterOneNight(), try await SampleNight.afterOneNight())
        let call = try id("LN-2111")
        #expect(try await decisions(call, sample) == [.denied(.missing)])
        // Where nobody withdrew, this is the record that opens the call.
        #expect(try await take(record(of: call.text, at: late.moment, other), other).isEmpty)
        #expect(try await decisions(call, other).contains(.granted(recordID: "LN-2111-recorder-1")))

        try await withdrawHeld(call, sample)
        #expect(try await take(record(of: call.text, at: late.moment, sample), sample).isEmpty)
        try await release(call, sample)
        #expect(try await decisions(call, sample) == [.denied(.withdrawn)])
        try await expectErased(call, by: sample.run(), sample)
        #expect(try await sample.fate("dovira/DC-0033.opus") != .processed)
    }

    @Test(arguments: [true, false]) func `a record that mends a broken chain opens nothing`(isWithdrawn: Bool)
        async throws
    {
        let sample = try await SampleNight.afterOneNight()
        let call = try id("LN-2002")
        let first = try #require(try await chain(call.text, sample).first)
        let second = try await record(of: call.text, after: first, at: Late.before.moment, sample)
        let third = try await record(of: call.text, after: second, at: Late.before.moment, sample)
        #expect(try await take(third, sample).isEmpty)
        #expect(try await decisions(call, sample) == [.denied(.brokenChain)])
        if isWithdrawn {
            try await withdrawHeld(call, sample)
            try await release(call, sample)
        }
        #expect(try await take(second, sample).isEmpty)
        guard isWithdrawn else {
            #expect(try await sample.allowsScoring(call.text))
            return
        }
        #expect(try await decisions(call, sample) == [.denied(.withdrawn)])
        try await expectErased(call, by: sample.run(), sample)
    }

    @Test func `a record that contradicts the withdrawal puts it off no longer than the hold does`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let call = try id("LN-2101")
        let last = try #require(try await chain(call.text, sample).last)
        let successor = try await record(of: call.text, after: last, at: Late.after.moment, sample)
        try await withdrawHeld(call, sample)
        #expect(try await take(successor, sample).map(\.error.code) == ["consent.contradicts"])
        try await release(call, sample)
        #expect(try await decisions(call, sample) == [.denied(.withdrawn)])
        try await expectErased(call, by: sample.run(), sample)
    }

    @Test func `a withdrawal that is put off outlives a backup from before it`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let (work, call) = (try sample.settings().workDirectory(), try id("LN-2111"))
        let backup = sample.folder.appending(path: "b").path
        try work.backUp(to: backup)
        try await withdrawHeld(call, sample)
        #expect(try await work.restore(backup, by: author) == 0)
        #expect(try await decisions(call, sample) == [.denied(.onHold)])
        #expect(try await take(record(of: call.text, at: Late.after.moment, sample), sample).isEmpty)
        try await release(call, sample)
        #expect(try await decisions(call, sample) == [.denied(.withdrawn)])
        try await expectErased(call, by: sample.run(), sample)
    }

    @Test func `a receipt stays as it was signed also where a backup is put back in which the call was held`()
        async throws
    {
        let (sample, call) = (try await SampleNight.afterOneNight(), try id("LN-2109"))
        let work = try sample.settings().workDirectory()
        try await withdrawHeld(call, sample)
        let backup = sample.folder.appending(path: "b").path
        try work.backUp(to: backup)
        try await release(call, sample)
        let signed = try await sample.withdraw(call.text).receipt
        #expect(signed.archive?.recordings == 1)
        #expect(try await work.restore(backup, by: author) == 1)
        try await sample.run()
        #expect(try work.signedReceipts(of: call).map(\.receipt) == [signed])
        #expect(try await sample.store().pendingReceipts().isEmpty)
    }

    @Test func `a hold and a withdrawal are on record as what they were`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let (store, call) = (try await sample.store(), try id("LN-2111"))
        try await withdrawHeld(call, sample)
        try await release(call, sample)
        try await sample.run()
        let query = AuditQuery(object: AuditObject.call(call).description)
        let entries = try await store.auditEntries(query, before: nil, limit: 9)
        #expect(
            entries.map(\.content.action) == [
                "receipt.issued", "erased", "hold.released", "consent.withdrawn", "hold.placed",
            ])
    }
}
