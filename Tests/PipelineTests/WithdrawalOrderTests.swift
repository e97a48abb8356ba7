import CallModel
import Consent
import Foundation
import Hashing
import Store
import TestDatabase
import Testing

@testable import Pipeline

/// Withdrawals that a legal hold put off or that were cut off, also over databases that were put back from before: what
/// lies beside the receipts tells of them.
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

    /// What is left of a withdrawal that was cut off before anything of it was done.
    private func cutOff(_ sample: SampleNight) async throws {
        let work = try sample.settings().workDirectory()
        _ = try await ReceiptDesk(work: work, store: sample.store(), author: officer).order(for: id())
        #expect(try work.orders().map(\.isHeld) == [false])
        #expect(try await !sample.store().owesWithdrawal(of: id()))
    }

    /// The next night carries the withdrawal out, in the name of who withdrew.
    private func expectErased(_ sample: SampleNight, wasHeld: Bool = true) async throws {
        let work = try sample.settings().workDirectory()
        #expect(try await sample.store().releaseHold(on: id(), by: officer) == wasHeld)
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
        #expect(said.keys.sorted() == ["author", "call_id", "is_held", "receipt_id", "schema", "withdrawn_at"])
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
        #expect(try await sample.run().problems.map(\.code).contains("order.unreadable"), "each night names it")
        try await expectErased(sample)
    }

    // MARK: Cut off

    @Test(arguments: SharedDatabase.all)
    func `a withdrawal that fails before anything is deleted is carried out by the next night`(
        database: SharedDatabase
    ) async throws {
        let sample = try await database.sample()
        try await sample.run()
        let opened = try await sample.settings().workDirectory().openDatabase()
        try await opened.write { try $0.execute("ALTER TABLE assignment RENAME TO away", []) }
        let withdrawal = Withdrawal(settings: try sample.settings(), store: try await sample.store(), author: officer)
        await #expect(throws: (any Error).self) { try await withdrawal.run(id(), reason: "asked", by: "customer") }
        let order = try #require(try sample.settings().workDirectory().orders().first)
        #expect(order.callID == (try id()) && !order.isHeld)
        #expect(try await !sample.store().isErased(id()))
        try await opened.write { try $0.execute("ALTER TABLE away RENAME TO assignment", []) }
        try opened.close()
        try await expectErased(sample, wasHeld: false)
    }

    @Test func `a withdrawal that is given once more goes on with the one that was cut off`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let work = try sample.settings().workDirectory()
        try await cutOff(sample)
        let order = try #require(try work.orders().first)
        let receipt = try await sample.withdraw(Self.call).receipt
        #expect(receipt.receiptID == order.receiptID && receipt.author == officer.who)
        #expect(try beside(work) == ["\(order.receiptID).json"])
    }

    @Test func `a database that was put back owes a withdrawal that was under way, and holds nothing for it`()
        async throws
    {
        let sample = try await SampleNight.afterOneNight()
        try await cutOff(sample)
        #expect(try await sample.settings().workDirectory().replay(by: SampleNight.author) == 0)
        #expect(try await sample.store().owedWithdrawals() == [id()])
        try await expectErased(sample, wasHeld: false)
    }

    @Test func `a hold that is placed after a withdrawal was cut off puts it off, and its order says so`()
        async throws
    {
        let sample = try await SampleNight.afterOneNight()
        try await cutOff(sample)
        #expect(try await sample.store().placeHold(on: id(), by: officer))
        try await sample.run()
        #expect(try await !sample.store().isErased(id()))
        #expect(try sample.settings().workDirectory().orders().map(\.isHeld) == [true])
        try await expectErased(sample)
    }

    @Test func `an order of an earlier Sidetone is one that a hold put off`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let work = try sample.settings().workDirectory()
        let statement = try WithdrawalOrder("r-1", of: id(), by: officer, isHeld: false).statement()
            .replacing(#""is_held":false,"#, with: "")
        let signature = try work.signingKey.load().sign(statement)
        try FileManager.default.createDirectory(atPath: work.receipts, withIntermediateDirectories: true)
        try Data(#"{"order":\#(statement),"signature":"\#(signature)"}"#.utf8)
            .write(to: URL(filePath: "\(work.receipts)/r-1.order"))
        #expect(!statement.contains("held"))
        #expect(try work.orders().map(\.isHeld) == [true])
        _ = try await work.replay(by: SampleNight.author)
        #expect(try await sample.store().holds() == [id()])
        try await expectErased(sample)
    }

    @Test func `a hold that was released after a withdrawal was cut off is not placed again`() async throws {
        let sample = try await SampleNight.afterOneNight()
        #expect(try await sample.store().placeHold(on: id(), by: officer))
        let work = try sample.settings().workDirectory()
        _ = try await ReceiptDesk(work: work, store: sample.store(), author: officer).order(for: id())
        #expect(try work.orders().map(\.isHeld) == [true])
        try await expectErased(sample)
    }

    @Test func `a withdrawal that was cut off is one also where the time of the call ended first`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let (work, store) = (try sample.settings().workDirectory(), try await sample.store())
        try await cutOff(sample)
        let hash = try #require(try await store.call(id())?.audioSHA256)
        _ = try await store.erase(id(), reason: ConsentDenial.retentionEnded.code, by: officer, as: .retentionEnded)
        let order = try #require(try work.orders().first)
        #expect(try await sample.run().receipts == [work.receiptPath(order.receiptID)])
        #expect(try await store.erasureReason(audioSHA256: hash) == ConsentDenial.withdrawn.code)
        #expect(try work.orders().isEmpty)
    }

    @Test func `a withdrawal that is owed is one also where the time of the call ended first`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let store = try await sample.store()
        try await withdrawHeld(sample)
        #expect(try await store.releaseHold(on: id(), by: officer))
        _ = try await store.erase(id(), reason: Tombstone.outlived, by: officer, as: .retentionEnded)
        #expect(try await store.erasureReason(of: id()) == ConsentDenial.withdrawn.code)
        #expect(try await sample.run().receipts.count == 1)
    }

    @Test func `a backup in which the time of a call was over learns that it was taken back since`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let (work, backup) = (try sample.settings().workDirectory(), sample.folder.appending(path: "b").path)
        _ = try await sample.store().erase(id(), reason: Tombstone.outlived, by: officer, as: .retentionEnded)
        try work.backUp(to: backup)
        _ = try await sample.withdraw(Self.call, withAudio: false)
        #expect(try await work.restore(backup, by: SampleNight.author) == 1)
        #expect(try await sample.store().erasureReason(of: id()) == Tombstone.withdrawn)
        #expect(Tombstone.withdrawn == ConsentDenial.withdrawn.code)
    }

    @Test func `an order of which nothing is owed any more goes`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let work = try sample.settings().workDirectory()
        try work.write(WithdrawalOrder("r-1", of: id(), by: officer, isHeld: false))
        _ = try await sample.withdraw(Self.call)
        try work.write(WithdrawalOrder("r-2", of: id(), by: officer, isHeld: false))
        #expect(try await sample.run().receipts.isEmpty)
        #expect(try work.orders().isEmpty)
    }

    @Test(arguments: [("", "customer"), (" ", "customer"), ("asked", "")])
    func `a withdrawal that does not say why or by whom orders nothing`(reason: String, by: String) async throws {
        let sample = try await SampleNight.afterOneNight()
        let withdrawal = Withdrawal(settings: try sample.settings(), store: try await sample.store(), author: officer)
        await #expect(throws: InputError.self) { try await withdrawal.run(id(), reason: reason, by: by) }
        #expect(try sample.settings().workDirectory().orders().isEmpty)
    }

    @Test func `a night that meets a withdrawal of a held call leaves its order, once`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let (work, call) = (try sample.settings().workDirectory(), try id())
        #expect(try await sample.store().placeHold(on: call, by: officer))
        try await sample.withdrawInLedger(Self.call)
        for _ in 1...2 { try await sample.run() }
        #expect(try await !sample.store().isErased(call))
        #expect(try await sample.store().owesWithdrawal(of: call))
        #expect(try work.orders().map(\.callID) == [call] && work.orders().map(\.isHeld) == [true])
        let query = AuditQuery(action: "consent.withdrawn", object: AuditObject.call(call).description)
        #expect(try await sample.store().auditEntries(query, before: nil, limit: 9).count == 1)
        #expect(try await sample.store().releaseHold(on: call, by: officer))
        #expect(try await sample.run().receipts.count == 1)
        #expect(try await sample.store().isErased(call))
        #expect(try work.orders().isEmpty)
    }
}
