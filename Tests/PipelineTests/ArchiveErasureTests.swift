import CallModel
import Foundation
import Reports
import Store
import Synchronization
import Testing

@testable import Pipeline

/// Withdrawals that delete recordings too, over the sample archive.
@Suite struct ArchiveErasureTests {
    private let author = AuditAuthor(who: "uid:0", role: "operator", at: SampleNight.now)

    private func id(_ text: String) throws -> CallID { try #require(CallID(text)) }

    private func files(_ sample: SampleNight) throws -> Set<String> {
        Set(try FileManager.default.subpathsOfDirectory(atPath: sample.archive.path))
    }

    /// What the audit log says of deletions in the archive, as it happened.
    private func outcomes(_ call: String, _ sample: SampleNight) async throws -> [String] {
        let outcomes = Mutex([String]())
        try await sample.store().forEachAuditEntry(
            AuditQuery(action: "archive.erased", object: "call:\(call)")
        ) { entry in
            outcomes.withLock { $0.append(entry.content.outcome) }
        }
        return outcomes.withLock { $0 }
    }

    private func counts(_ recordings: Int, _ transcripts: Int, kept: Int) -> ArchiveErasure {
        var counts = ArchiveErasure()
        (counts.recordings, counts.transcripts, counts.kept) = (recordings, transcripts, kept)
        return counts
    }

    @Test func `a withdrawal leaves the archive as it is unless somebody says otherwise`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let before = try files(sample)
        #expect(try await sample.withdraw("LN-2109", withAudio: false).receipt.archive == nil)
        #expect(try files(sample) == before)
    }

    @Test func `a recording goes with its copies and the transcripts beside it, and nothing else does`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let before = try files(sample)
        let (receipt, kept) = try await sample.withdraw("LN-2102")
        let gone = [
            "2026-11-17/LN-2102.agent.whisper.json", "2026-11-17/LN-2102.customer.whisper.json",
            "2026-11-17/LN-2102.opus", "restored/rec-000417.opus",
        ]
        #expect(try before.subtracting(files(sample)).sorted() == gone)
        #expect(try files(sample).isSubset(of: before))
        #expect(receipt.archive == counts(2, 2, kept: 0))
        #expect(kept.isEmpty && !receipt.hasResidue)
        #expect(try await sample.run().ledger.addsUp)
        #expect(try await outcomes("LN-2102", sample) == ["done"])
    }

    @Test func `a recording that was replaced since it was heard stays, and is named`() async throws {
        let sample = try await SampleNight.afterOneNight()
        try sample.copy("2026-11-16/LN-2101.mp3", to: "2026-11-20/LN-2109.mp3", appending: [0])
        let before = try files(sample)
        let (receipt, kept) = try await sample.withdraw("LN-2109")
        #expect(try files(sample) == before)
        #expect(receipt.archive == counts(0, 0, kept: 1))
        #expect(kept.map(\.code) == ["file.changed"])
        #expect(try await outcomes("LN-2109", sample) == ["done", "failed"], "noted before, and what came of it")
        #expect(kept.map(\.file) == ["2026-11-20/LN-2109.mp3"])
        #expect(try await sample.store().isErased(id("LN-2109")))
    }

    @Test func `a recording that another call names too stays`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let row = ManifestEntry(callID: try id("LN-9999"), recording: "2026-11-20/LN-2109.mp3", value: ["row"])
        try await sample.store().save([row], night: 1)
        let before = try files(sample)
        let (receipt, kept) = try await sample.withdraw("LN-2109")
        #expect(try files(sample) == before)
        #expect(receipt.archive == counts(0, 0, kept: 1))
        #expect(kept.map(\.code) == ["archive.shared"])
    }

    @Test func `a transcript stays while another recording has its name`() async throws {
        let sample = try await SampleNight.afterOneNight()
        try sample.copy("2026-11-16/LN-2101.mp3", to: "2026-11-20/LN-2109.wav", appending: [])
        #expect(try await sample.withdraw("LN-2109").receipt.archive == counts(1, 0, kept: 0))
        #expect(try files(sample).contains("2026-11-20/LN-2109.transcript.json"))
    }

    @Test func `a recording that nobody has heard stays: nobody knows whether it is the right one`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let (receipt, kept) = try await sample.withdraw("LN-2112")
        #expect(receipt.archive == counts(0, 0, kept: 1))
        #expect(kept.map(\.code) == ["archive.unheard"])
    }

    @Test func `a call that was erased before, and of which no path is known, is found by looking`() async throws {
        let sample = try await SampleNight.afterOneNight()
        _ = try await sample.withdraw("LN-2109", withAudio: false)
        #expect(try await sample.withdraw("LN-2109").receipt.archive == counts(1, 1, kept: 0))
        #expect(try !files(sample).contains("2026-11-20/LN-2109.mp3"))
        #expect(try await sample.withdraw("LN-2109").receipt.archive == counts(0, 0, kept: 0))
    }

    @Test(arguments: [true, false])
    func `in an archive that is not mounted nothing was deleted, and the receipt does not say that nothing stays`(
        isErased: Bool
    ) async throws {
        let sample = try await SampleNight.afterOneNight()
        if isErased { _ = try await sample.withdraw("LN-2109", withAudio: false) }
        try FileManager.default.removeItem(at: sample.archive)
        try FileManager.default.createDirectory(at: sample.archive, withIntermediateDirectories: false)
        let (receipt, kept) = try await sample.withdraw("LN-2109")
        #expect(receipt.archive == counts(0, 0, kept: 1))
        #expect(kept.map(\.code) == ["archive.not_found"])
        #expect(kept.map(\.file) == [isErased ? sample.archive.path : "2026-11-20/LN-2109.mp3"])
    }

    @Test func `a transcript whose recording went before it goes too`() async throws {
        let sample = try await SampleNight.afterOneNight()
        try FileManager.default.removeItem(at: sample.archive.appending(path: "2026-11-20/LN-2109.mp3"))
        #expect(try await sample.withdraw("LN-2109").receipt.archive == counts(0, 1, kept: 0))
    }

    @Test func `a call that is held keeps its recording`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let (store, call, before) = (try await sample.store(), try id("LN-2109"), try files(sample))
        #expect(try await store.placeHold(on: call, by: author))
        let withdrawal = Withdrawal(settings: try sample.settings(), store: store, author: author)
        #expect(try await withdrawal.run(call, reason: "asked", by: "customer", withAudio: true) == nil)
        #expect(try files(sample) == before)
    }

    @Test(arguments: SharedDatabase.all)
    func `a hold that is placed while a withdrawal is at work keeps every recording that is still there`(
        database: SharedDatabase
    ) async throws {
        let sample = try await database.sample()
        try await sample.run()
        let (settings, store, call) = (try sample.settings(), try await sample.store(), try id("LN-2102"))
        let before = try files(sample)
        let kept = Mutex([InputError]())
        // After the withdrawal has asked whether there is one.
        #expect(try await store.placeHold(on: call, by: author))
        let order = ReceiptOrder(receiptID: "r-1", marks: [])
        let erasure = try await ArchiveEraser(settings, store).run(call, for: order, by: author) { error in
            kept.withLock { $0.append(error) }
        }
        #expect(try files(sample) == before)
        #expect(erasure == counts(0, 0, kept: 2))
        #expect(kept.withLock { $0.map(\.code) } == ["archive.on_hold", "archive.on_hold"])
        #expect(kept.withLock { $0.map(\.file) } == ["2026-11-17/LN-2102.opus", "restored/rec-000417.opus"])
        #expect(try await outcomes("LN-2102", sample) == ["done", "failed"])
    }

    @Test func `in a bucket nothing is deleted, and nothing else is done either`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let (store, call) = (try await sample.store(), try id("LN-2109"))
        var settings = try sample.settings()
        settings.archive = "s3://recordings/2026"
        let withdrawal = Withdrawal(settings: settings, store: store, author: author)
        let error = await #expect(throws: InputError.self) {
            try await withdrawal.run(call, reason: "asked", by: "customer", withAudio: true)
        }
        #expect(error?.code == "archive.no_folder")
        #expect(try await !store.isErased(call))
        #expect(try await sample.allowsScoring("LN-2109"))
    }

    @Test func `a night that finishes a withdrawal which was cut off knows of the recording that it had deleted`()
        async throws
    {
        let sample = try await SampleNight.afterOneNight()
        let (settings, store, call) = (try sample.settings(), try await sample.store(), try id("LN-2109"))
        try await ConsentStep(store: store, author: author).endConsent(
            to: call, at: SampleNight.now, reason: "asked", by: "customer", recordID: "w-1")
        let order = ReceiptOrder(receiptID: "r-1", marks: [])
        _ = try await ArchiveEraser(settings, store).run(call, for: order, by: author) { _ in }
        #expect(try await store.pendingReceipts().isEmpty, "nothing is owed before the call is erased")
        try await sample.run()
        let receipt = try #require(try settings.workDirectory().receipt("r-1")).receipt
        #expect(receipt.archive == counts(1, 1, kept: 0))
        #expect(receipt.removed["transcript"] == 1 && receipt.audioSHA256 != nil)
    }

    @Test(arguments: [true, false])
    func `a withdrawal that was cut off while it looked for the recordings says that they stay`(
        isErased: Bool
    ) async throws {
        let sample = try await SampleNight.afterOneNight()
        let (settings, store, call) = (try sample.settings(), try await sample.store(), try id("LN-2102"))
        if isErased { _ = try await sample.withdraw("LN-2102", withAudio: false) }
        _ = try await store.order(ReceiptOrder(receiptID: "r-1", marks: []), of: call, by: author)
        try await sample.run()
        let receipt = try #require(try settings.workDirectory().receipt("r-1")).receipt
        #expect(receipt.archive == counts(0, 0, kept: 2))
    }

    @Test func `what was deleted after a night had signed the receipt stands in another, and the first stays`()
        async throws
    {
        let sample = try await SampleNight.afterOneNight()
        let (work, store, call) = (try sample.settings().workDirectory(), try await sample.store(), try id("LN-2109"))
        var order = ReceiptOrder(receiptID: "r-1", marks: [])
        _ = try await store.order(order, of: call, by: author)
        try await sample.run()
        let first = try #require(try work.receipt("r-1")).receipt
        #expect(first.removed["transcript"] == 1 && first.archive == counts(0, 0, kept: 1))
        // The withdrawal, which still had the archive to look through, goes on.
        order.archive = counts(1, 1, kept: 0)
        _ = try await store.erase(call, reason: "withdrawn", by: author, receipt: order)
        let second = try #require(try await sample.night().finishWithdrawals().first).receipt
        #expect(second.receiptID != "r-1" && second.archive == order.archive && second.removed.isEmpty)
        #expect(second.audioSHA256 != nil && second.audioSHA256 == first.audioSHA256)
        #expect(try work.signedReceipts(of: call).map(\.receipt) == [first, second])
    }

    @Test func `a receipt that was signed before a crash is not signed again`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let (work, store, call) = (try sample.settings().workDirectory(), try await sample.store(), try id("LN-2109"))
        let signed = try await sample.withdraw("LN-2109").receipt
        let order = ReceiptOrder(receiptID: signed.receiptID, marks: [], archive: signed.archive)
        _ = try await store.erase(call, reason: "withdrawn", by: author, receipt: order)
        #expect(try await sample.night().finishWithdrawals().map(\.receipt) == [signed])
        #expect(try work.signedReceipts(of: call).map(\.receipt) == [signed])
        #expect(try await store.pendingReceipts().isEmpty)
    }

    @Test func `a receipt that is owed already learns what was deleted since`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let (store, call) = (try await sample.store(), try id("LN-2109"))
        let order = ReceiptOrder(receiptID: "r-1", marks: [], archive: counts(1, 0, kept: 1))
        _ = try await store.erase(call, reason: "withdrawn", by: author, receipt: order)
        let receipt = try await sample.withdraw("LN-2109").receipt
        #expect(receipt.receiptID == "r-1" && receipt.removed["transcript"] == 1)
        #expect(receipt.archive == counts(2, 1, kept: 0), "all that was deleted, and what stays in the end")
    }

    @Test(arguments: [true, false])
    func `a recording that was away in the last night and is back goes all the same, with its copies`(
        isErased: Bool
    ) async throws {
        let (sample, folders) = (try await SampleNight.afterOneNight(), ["2026-11-17", "restored"])
        for folder in folders { try sample.take(away: folder) }
        try await sample.run()
        if isErased { _ = try await sample.withdraw("LN-2102", withAudio: false) }
        for folder in folders { try sample.bring(back: folder) }
        let (receipt, kept) = try await sample.withdraw("LN-2102")
        #expect(receipt.archive == counts(2, 2, kept: 0) && kept.isEmpty)
        #expect(try !files(sample).contains { $0.hasSuffix("LN-2102.opus") || $0.hasSuffix("rec-000417.opus") })
    }

    @Test(arguments: [true, false])
    func `a recording that is away is not taken for one that was deleted, and goes when it is back`(
        isErased: Bool
    ) async throws {
        let sample = try await SampleNight.afterOneNight()
        try sample.take(away: "2026-11-16")
        try await sample.run()
        if isErased { _ = try await sample.withdraw("LN-2101", withAudio: false) }
        let (receipt, kept) = try await sample.withdraw("LN-2101")
        #expect(receipt.archive == counts(0, 0, kept: 1))
        #expect(kept.map(\.code) == ["archive.not_found"])
        #expect(try await outcomes("LN-2101", sample) == ["failed"])
        try sample.bring(back: "2026-11-16")
        #expect(try await sample.withdraw("LN-2101").receipt.archive == counts(1, 1, kept: 0))
        #expect(try await sample.withdraw("LN-2101").receipt.archive == counts(0, 0, kept: 0))
    }
}
