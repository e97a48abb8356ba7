import CallModel
import Consent
import Foundation
import Store
import TestDatabase
import Testing

@testable import Pipeline

/// Withdrawals that a legal hold put off, over databases that were put back from before: what lies beside the receipts
/// tells of them.
@Suite struct WithdrawalOrderTests {
    private static let call = "LN-2109"
    /// Withdraws a day before the nights.
    private let officer = AuditAuthor(
        who: "uid:7", role: "operator",
        at: ZonedTime(epochSeconds: SampleNight.now.epochSeconds - 86_400, utcOffsetSeconds: 7200))

    private func id() throws -> CallID { try #require(CallID(Self.call)) }

    private func beside(_ work: WorkDirectory) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: work.receipts).sorted()
    }

    private func withdrawHeld(_ sample: SampleNight) async throws {
        let store = try await sample.store()
        #expect(try await store.placeHold(on: id(), by: officer))
        let withdrawal = Withdrawal(settings: try sample.settings(), store: store, author: officer)
        #expect(try await withdrawal.run(id(), reason: "asked", by: "customer") == nil)
    }

    /// What a database knew before: nothing of the hold, nor of the withdrawal.
    private func putBack(_ sample: SampleNight, toEntry seq: Int, records: Int) async throws {
        let (database, call) = (try await sample.settings().workDirectory().openDatabase(), Self.call)
        try await database.write { connection in
            for table in ["legal_hold", "pending_receipt"] {
                try connection.execute("DELETE FROM \(table) WHERE call_id = ?", [call])
            }
            try connection.execute("DELETE FROM consent_record WHERE call_id = ? AND seq > ?", [call, records])
            try connection.execute("DELETE FROM audit_entry WHERE seq > ?", [seq])
        }
        try database.close()
    }

    /// The next night carries the withdrawal out, in the name of who withdrew.
    private func expectErased(_ sample: SampleNight) async throws {
        let work = try sample.settings().workDirectory()
        #expect(try await sample.store().releaseHold(on: id(), by: officer))
        let report = try await sample.run()
        #expect(try await sample.store().isErased(id()))
        let receipt = try #require(try work.signedReceipts(of: id()).first?.receipt)
        #expect(report.receipts == [work.receiptPath(receipt.receiptID)])
        #expect(receipt.author == officer.who && receipt.withdrawnAt == officer.at)
        #expect(receipt.residue.map { $0.texts > 0 && $0.hits.isEmpty } == true, "its words were looked for")
        #expect(try beside(work) == ["\(receipt.receiptID).json"], "what was owed is done")
    }

    @Test(arguments: SharedDatabase.all)
    func `a database that was put back from before owes the withdrawal, and holds the call`(
        database: SharedDatabase
    ) async throws {
        let sample = try await database.sample()
        try await sample.run()
        let work = try sample.settings().workDirectory()
        let seq = try #require(try await sample.store().auditHead()).seq
        let records = try await sample.store().consentChain(of: id()).count
        try await withdrawHeld(sample)
        try await work.refuseOlderThanReceipts(sample.store())
        try await putBack(sample, toEntry: seq, records: records)
        await #expect(throws: StoreError.self) { _ = try await work.openStore() }
        // Closed again: nothing is put back while somebody has the database open.
        let error = await #expect(throws: StoreError.self) {
            try await work.refuseOlderThanReceipts(work.openStore(asItIs: true).0)
        }
        #expect(error?.description.contains(Self.call) == true)
        #expect(try await work.replay(by: SampleNight.author) == 0, "nothing was erased")
        let store = try await sample.store()
        #expect(try await store.holds() == [id()])
        #expect(try await store.owesWithdrawal(of: id()))
        try await sample.run()
        #expect(try await !store.isErased(id()), "the hold keeps it")
        #expect(try await store.verifyAudit().isIntact)
        try await expectErased(sample)
    }

    @Test func `a release stands however often a replay is given`() async throws {
        let sample = try SampleNight()
        let work = try sample.settings().workDirectory()
        try await withdrawHeld(sample)
        #expect(try await sample.store().releaseHold(on: id(), by: officer))
        _ = try await work.replay(by: SampleNight.author)
        #expect(try await sample.store().holds().isEmpty)
        #expect(try await sample.store().owedWithdrawals() == [id()])
    }

    @Test func `a backup owes the withdrawal also where the database that knew of it is lost`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let work = try sample.settings().workDirectory()
        let backup = sample.folder.appending(path: "b").path
        try work.backUp(to: backup)
        try await withdrawHeld(sample)
        for name in ["sidetone.sqlite", "sidetone.sqlite-wal", "sidetone.sqlite-shm"] {
            try? FileManager.default.removeItem(atPath: "\(work.path)/\(name)")
        }
        #expect(try await work.restore(backup, by: SampleNight.author) == 0)
        #expect(try await sample.store().holds() == [id()])
        #expect(try await !sample.allowsScoring(Self.call))
        try await expectErased(sample)
    }

    @Test func `an order holds no words, is its owner's alone, and there is one however often consent is taken back`()
        async throws
    {
        let sample = try await SampleNight.afterOneNight()
        let work = try sample.settings().workDirectory()
        try await withdrawHeld(sample)
        _ = try await Withdrawal(settings: sample.settings(), store: sample.store(), author: SampleNight.author).run(
            id(), reason: "asked", by: "customer")
        let name = try #require(try beside(work).first)
        #expect(try beside(work).count == 1)
        let file = "\(work.receipts)/\(name)"
        let attributes = try FileManager.default.attributesOfItem(atPath: file)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        let order = try #require(try work.orders().first)
        #expect(order.callID == (try id()) && order.author == officer.who && name == "\(order.receiptID).order")
        let fields = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: file))) as? [String: Any]
        let said = try #require(fields?["order"] as? [String: Any])
        #expect(said.keys.sorted() == ["author", "call_id", "receipt_id", "schema", "withdrawn_at"])
    }

    @Test func `an order that was altered stops a restoration and a replay, and no night`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let work = try sample.settings().workDirectory()
        let backup = sample.folder.appending(path: "b").path
        try work.backUp(to: backup)
        try await withdrawHeld(sample)
        let file = "\(work.receipts)/\(try #require(try beside(work).first))"
        let text = try String(contentsOfFile: file, encoding: .utf8)
        try Data(text.replacing(Self.call, with: "LN-2101").utf8).write(to: URL(filePath: file))
        let before = try await sample.dump()
        let error = await #expect(throws: InputError.self) {
            try await work.restore(backup, by: SampleNight.author)
        }
        #expect(error?.code == "order.unreadable" && error?.file == file)
        await #expect(throws: InputError.self) { try await work.replay(by: SampleNight.author) }
        #expect(try await sample.dump() == before)
        try await expectErased(sample)
    }
}
