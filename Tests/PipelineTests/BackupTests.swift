import CallModel
import Consent
import Foundation
import Pipeline
import Store
import TestDatabase
import Testing

/// Backups, and what a night leaves to a person, over the sample archive.
@Suite struct BackupTests {
    private let author = AuditAuthor(who: "uid:0", role: "operator", at: SampleNight.now)

    private func id(_ text: String) throws -> CallID { try #require(CallID(text)) }

    @Test func `a backup knows what the database knew, and a restored one forgets what was erased since`() async throws
    {
        let sample = try await SampleNight.afterOneNight()
        let (settings, before) = (try sample.settings(), try await sample.dump())
        let work = try WorkDirectory(path: settings.work)
        let backup = sample.folder.appending(path: "backup.sqlite").path
        try work.backUp(to: backup)
        let call = try id("LN-2109")
        _ = try await Withdrawal(settings: settings, store: sample.store(), author: author).run(
            call, reason: "asked", by: "customer")
        let after = try await sample.dump()
        #expect(after != before)
        // The database is lost; the receipt is what remembers.
        for name in ["sidetone.sqlite", "sidetone.sqlite-wal", "sidetone.sqlite-shm"] {
            try? FileManager.default.removeItem(atPath: settings.work + "/" + name)
        }
        #expect(try await work.restore(backup, by: author) == 1)
        let store = try await sample.store()
        #expect(try await store.isErased(call))
        #expect(try await store.inputs(of: .transcript, for: call) == nil)
        #expect(try await store.inputs(of: .transcript, for: id("LN-2101")) != nil)
        #expect(try await store.verifyAudit().isIntact)
    }

    @Test func `what was taken back, held or over since a backup still is when it was restored`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let settings = try sample.settings()
        let work = try WorkDirectory(path: settings.work)
        let backup = sample.folder.appending(path: "b").path
        try work.backUp(to: backup)
        let (narrowed, held, over) = (try id("LN-2101"), try id("LN-2102"), try id("LN-2103"))
        try await sample.grantOnly([.transcription], to: narrowed.text)
        try await sample.run()
        // Each time closed again: nothing is restored while somebody has the database open.
        #expect(try await sample.store().placeHold(on: held, by: author))
        try await sample.store().endRetention(of: ["transcription"], for: over, by: author)
        #expect(try await work.restore(backup, by: author) == 0)
        #expect(try await !sample.allowsScoring(narrowed.text))
        #expect(try await sample.store().holds() == [held])
        #expect(try await sample.store().endedPurposes(of: over) == ["transcription"])
    }

    @Test func `who was sent words, and what lies on disk, is known after an older backup was restored`() async throws {
        let sample = try SampleNight()
        let settings = try sample.settings()
        let work = try WorkDirectory(path: settings.work)
        _ = try await sample.store()
        let backup = sample.folder.appending(path: "b").path
        try work.backUp(to: backup)
        try await sample.run()
        let quoted = try id("LN-2109")
        let number = try await sample.store().note(
            DigestDelivery(
                period: "2026-W47", recipient: "product@example.com", at: SampleNight.now, sha256: "", calls: [quoted]))
        try await sample.store().confirmDelivery(number)
        #expect(try sample.digest("md").contains("courier comparison"))
        _ = try await work.restore(backup, by: author)
        #expect(try await sample.store().deliveries(of: quoted).map(\.state) == [.sent])
        #expect(try await sample.store().wasDelivered("2026-W47", to: "product@example.com"))
        let order = ReceiptOrder(receiptID: "r", marks: [])
        _ = try await sample.store().erase(quoted, reason: "withdrawn", by: author, receipt: order)
        try await sample.night().rebuildThemesAndDigests()
        #expect(try !sample.digest("md").contains("courier comparison"))
    }

    @Test func `what became of a delivery since a backup is known when it was restored`() async throws {
        let sample = try SampleNight()
        let work = try sample.settings().workDirectory()
        let backup = sample.folder.appending(path: "b").path
        func delivery(_ period: String, to recipient: String, _ calls: String...) throws -> DigestDelivery {
            DigestDelivery(
                period: period, recipient: recipient, at: SampleNight.now, sha256: "", calls: try calls.map(id))
        }
        // Refused once when the backup was made, and so was a webhook.
        let digest = try await sample.store().note(try delivery("2026-W46", to: "product@example.com", "LN-2101"))
        let hook = try await sample.store().note(try delivery("evaluation E", to: "https://example.com", "LN-2102"))
        try work.backUp(to: backup)
        let again = try await sample.store().noteAttempt(
            try delivery("2026-W46", to: "product@example.com", "LN-2103"))
        #expect(again.number == digest)
        try await sample.store().confirmDelivery(digest)
        try await sample.store().forgetDelivery(hook)
        let other = try await sample.store().note(try delivery("2026-W47", to: "ceo@example.com", "LN-2104"))
        #expect(other == hook, "numbers are used again")
        try await sample.store().confirmDelivery(other)
        _ = try await work.restore(backup, by: author)
        let store = try await sample.store()
        #expect(try await store.wasDelivered("2026-W46", to: "product@example.com"))
        #expect(try await store.deliveries(of: id("LN-2103")).map(\.calls) == [[id("LN-2101"), id("LN-2103")]])
        #expect(try await store.deliveries(of: id("LN-2104")).map(\.recipient) == ["ceo@example.com"])
        #expect(try await store.wasDelivered("2026-W47", to: "ceo@example.com"))
        #expect(try await store.deliveries(of: id("LN-2102")).map(\.period) == ["evaluation E"])
    }

    @Test func `a digest that was to be made again before a backup was restored still is`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let work = try sample.settings().workDirectory()
        let backup = sample.folder.appending(path: "b").path
        try work.backUp(to: backup)
        try await sample.store().noteGrants(
            "", of: id("LN-2109"), removing: [.feedback], staleDigests: true, by: author)
        #expect(try await sample.store().staleDigests() == ["2026-W47"])
        _ = try await work.restore(backup, by: author)
        #expect(try await sample.store().staleDigests() == ["2026-W47"])
    }

    @Test func `retention that ended since a backup does not count as taken back when it was restored`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let settings = try sample.settings()
        let work = try WorkDirectory(path: settings.work)
        let backup = sample.folder.appending(path: "b").path
        try work.backUp(to: backup)
        _ = try await sample.store().erase(
            id("LN-2109"), reason: ConsentDenial.retentionEnded.code, by: author, as: .retentionEnded)
        #expect(try await work.restore(backup, by: author) == 1)
        #expect(
            try await sample.store().isPastRetention(digest: "2026-W47"), "it is not made again, and keeps its count")
        #expect(Tombstone.outlived == ConsentDenial.retentionEnded.code)
    }

    @Test func `consent that cannot be read since a backup still denies when it was restored`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let work = try WorkDirectory(path: try sample.settings().work)
        let backup = sample.folder.appending(path: "b").path
        try work.backUp(to: backup)
        let unreadable = Problem(
            InputError(code: "consent.malformed", file: "withdrawal.json", expected: "expected a record"),
            callID: try id("LN-2101"))
        try await sample.store().replaceProblems([unreadable], of: "consent file withdrawal.json")
        #expect(try await !sample.allowsScoring("LN-2101"))
        #expect(try await work.restore(backup, by: author) == 0)
        #expect(try await !sample.allowsScoring("LN-2101"))
        #expect(try await sample.allowsScoring("LN-2102"))
    }

    @Test func `what consent no longer allows goes before anything is made of a restored database`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let work = try WorkDirectory(path: try sample.settings().work)
        let (backup, narrowed) = (sample.folder.appending(path: "b").path, try id("LN-2101"))
        try work.backUp(to: backup)
        try await sample.grantOnly([.qualityScoring], to: narrowed.text)
        try await sample.run()
        #expect(try await work.restore(backup, by: author) == 0)
        #expect(try await sample.store().inputs(of: .transcript, for: narrowed) != nil)
        try await sample.night().takeBackAndRebuild()
        #expect(try await sample.store().inputs(of: .transcript, for: narrowed) == nil)
    }

    @Test func `a backup that is put in place by hand is not opened`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let work = try WorkDirectory(path: try sample.settings().work)
        let (backup, database) = (sample.folder.appending(path: "b").path, work.path + "/sidetone.sqlite")
        try work.backUp(to: backup)
        for file in [database, database + "-wal", database + "-shm"] {
            try? FileManager.default.removeItem(atPath: file)
        }
        try FileManager.default.copyItem(atPath: backup, toPath: database)
        await #expect(throws: StoreError.self) { try await work.openStore() }
    }

    /// The database as it was before a call was erased, put back by other means than ours.
    private func putBack(_ sample: SampleNight, toEntry seq: Int, with call: CallID) async throws {
        let database = try await sample.settings().workDirectory().openDatabase()
        try await database.write { connection in
            try connection.execute("DELETE FROM tombstone WHERE call_id = ?", [call.text])
            try connection.execute("DELETE FROM audit_entry WHERE seq > ?", [seq])
        }
        try await Store(database).meet([Call(id: call, startedAt: SampleNight.now)])
        try database.close()
    }

    @Test(arguments: SharedDatabase.all)
    func `a database that was put back by other means is not opened before erasures were done once more`(
        database: SharedDatabase
    ) async throws {
        let sample = try await database.sample()
        let (work, call) = (try sample.settings().workDirectory(), try id("LN-2109"))
        let before = try #require(try await sample.store().auditHead()).seq
        _ = try await Withdrawal(settings: sample.settings(), store: sample.store(), author: author).run(
            call, reason: "asked", by: "customer")
        try await putBack(sample, toEntry: before, with: call)
        let error = await #expect(throws: StoreError.self) { _ = try await work.openStore() }
        #expect(error?.description.contains("sidetone restore --replay") == true)
        await #expect(throws: StoreError.self) { _ = try await sample.settings().openStoreForWorker() }
        #expect(try await work.openStore(asItIs: true).0.call(call) != nil)
        #expect(try await work.replay(by: author) == 1)
        #expect(try await sample.settings().openStoreForWorker().0.isErased(call))
        #expect(try await sample.store().call(call) == nil)
        #expect(try await sample.store().verifyAudit().isIntact)
        #expect(try await work.replay(by: author) == 0)
        #expect(try await sample.store().isErased(call))
    }

    @Test(arguments: SharedDatabase.all)
    func `where the signed head is gone, receipts tell that a database was put back`(
        database: SharedDatabase
    ) async throws {
        let sample = try await database.sample()
        let (work, call) = (try sample.settings().workDirectory(), try id("LN-2109"))
        try await work.refuseOlderThanReceipts(sample.store())
        let before = try #require(try await sample.store().auditHead()).seq
        _ = try await Withdrawal(settings: sample.settings(), store: sample.store(), author: author).run(
            call, reason: "asked", by: "customer")
        try await work.refuseOlderThanReceipts(sample.store())
        try await putBack(sample, toEntry: before, with: call)
        try FileManager.default.removeItem(atPath: work.path + "/audit-head.json")
        let error = await #expect(throws: StoreError.self) { try await work.refuseOlderThanReceipts(sample.store()) }
        #expect(error?.description.contains("LN-2109") == true)
        #expect(try await work.replay(by: author) == 1)
        try await work.refuseOlderThanReceipts(sample.store())
    }

    @Test func `a receipt that was altered stops a replay, and the database stays closed`() async throws {
        let sample = try SampleNight()
        let (work, call) = (try sample.settings().workDirectory(), try id("LN-2109"))
        let signed = try #require(
            try await Withdrawal(settings: sample.settings(), store: sample.store(), author: author).run(
                call, reason: "asked", by: "customer"))
        try await putBack(sample, toEntry: 0, with: call)
        let path = work.receiptPath(signed.receipt.receiptID)
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try Data(text.replacing("LN-2109", with: "LN-2101").utf8).write(to: URL(filePath: path))
        await #expect(throws: InputError.self) { try await work.replay(by: author) }
        await #expect(throws: StoreError.self) { _ = try await work.openStore() }
    }

    @Test func `a backup never overwrites a file`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let work = try WorkDirectory(path: try sample.settings().work)
        let backup = sample.folder.appending(path: "b").path
        try work.backUp(to: backup)
        #expect(throws: StoreError.self) { try work.backUp(to: backup) }
    }

    @Test func `a backup that was killed has no name, and the next one takes what is left of it away`() async throws {
        let sample = try SampleNight()
        let work = try sample.settings().workDirectory()
        _ = try await sample.store()
        let folder = sample.folder.appending(path: "backups")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for left in ["b.part", "b.part-journal"] {
            try Data("words".utf8).write(to: folder.appending(path: left))
        }
        try work.backUp(to: folder.appending(path: "b").path)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["b"])
    }

    @Test func `a backup is its owner's alone, and nothing is left of one that could not be made`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let work = try WorkDirectory(path: try sample.settings().work)
        let (backup, database) = (sample.folder.appending(path: "b").path, work.path + "/sidetone.sqlite")
        try work.backUp(to: backup)
        let attributes = try FileManager.default.attributesOfItem(atPath: backup)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        for log in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: database + log) }
        try Data(repeating: 7, count: 8192).write(to: URL(filePath: database))
        let second = sample.folder.appending(path: "c").path
        let error = #expect(throws: StoreError.self) { try work.backUp(to: second) }
        #expect("\(error as Any)".contains(database), "the database is at fault, not the place of its backup")
        #expect(!FileManager.default.fileExists(atPath: second))
        #expect(!FileManager.default.fileExists(atPath: second + ".part"))
    }

    @Test func `a backup that is damaged is named, and nothing of it is left in the work directory`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let work = try WorkDirectory(path: try sample.settings().work)
        let backup = sample.folder.appending(path: "b").path
        try Data(repeating: 7, count: 8192).write(to: URL(filePath: backup))
        let error = await #expect(throws: StoreError.self) { try await work.restore(backup, by: author) }
        #expect("\(error as Any)".contains(backup))
        #expect(try leftovers(work) == [])
    }

    /// What an attempt to restore has put into the work directory.
    private func leftovers(_ work: WorkDirectory) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: work.path).filter { $0.contains(".restoring") }
    }

    @Test func `a receipt that was altered stops a restoration, and the database stays`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let (settings, call) = (try sample.settings(), try id("LN-2109"))
        let work = try WorkDirectory(path: settings.work)
        let backup = sample.folder.appending(path: "b").path
        try work.backUp(to: backup)
        let signed = try #require(
            try await Withdrawal(settings: settings, store: sample.store(), author: author).run(
                call, reason: "asked", by: "customer"))
        let path = work.receiptPath(signed.receipt.receiptID)
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try Data(text.replacing("LN-2109", with: "LN-2101").utf8).write(to: URL(filePath: path))
        let before = try await sample.dump()
        await #expect(throws: InputError.self) { try await work.restore(backup, by: author) }
        #expect(try leftovers(work) == [], "it holds the call that was erased since")
        #expect(try await sample.dump() == before)
    }

    @Test func `nothing is restored while somebody has the database open, and nobody opens it meanwhile`() async throws
    {
        let sample = try await SampleNight.afterOneNight()
        let work = try WorkDirectory(path: try sample.settings().work)
        let backup = sample.folder.appending(path: "b").path
        try work.backUp(to: backup)
        let database = try await work.openDatabase()
        await #expect(throws: StoreError.self) { try await work.restore(backup, by: author) }
        await #expect(throws: StoreError.self) { try await work.replay(by: author) }
        try database.close()
        #expect(try await work.restore(backup, by: author) == 0)
        let lock = try SQLiteDatabase.keepFree(work.path + "/sidetone.sqlite")
        #expect(lock != nil)
        await #expect(throws: StoreError.self) { try await work.openDatabase() }
        withExtendedLifetime(lock) {}
    }

    @Test func `a database that cannot be read stops a restoration, and is not touched`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let work = try WorkDirectory(path: try sample.settings().work)
        let (backup, database) = (sample.folder.appending(path: "b").path, work.path + "/sidetone.sqlite")
        try work.backUp(to: backup)
        let damaged = Data(repeating: 7, count: 8192)
        try damaged.write(to: URL(filePath: database))
        await #expect(throws: StoreError.self) { try await work.restore(backup, by: author) }
        #expect(FileManager.default.contents(atPath: database) == damaged)
    }

    @Test func `a withdrawal that the night finds in the ledger gets a receipt too`() async throws {
        let sample = try await SampleNight.afterOneNight()
        try await sample.withdrawInLedger("LN-2102")
        let report = try await sample.run()
        let path = try #require(report.receipts.first)
        #expect(report.receipts.count == 1)
        let signed = try JSONDecoder().decode(SignedReceipt.self, from: Data(contentsOf: URL(filePath: path)))
        #expect(signed.receipt.callID == (try id("LN-2102")))
        #expect(signed.receipt.residue.map { $0.texts > 0 && $0.hits.isEmpty } == true)
        #expect(try await sample.run().receipts.isEmpty)
    }

    @Test func `a clock that was far ahead is forgotten where somebody answers for it`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let ahead = ZonedTime(epochSeconds: SampleNight.now.epochSeconds + 40_000_000, utcOffsetSeconds: 0)
        try await sample.store().noteMoment(epochSeconds: ahead.epochSeconds)
        #expect(try await !sample.allowsScoring("LN-2101"))
        try await sample.store().resetMoment(by: author)
        #expect(try await sample.allowsScoring("LN-2101"))
        #expect(try await sample.store().verifyAudit().isIntact)
    }

    @Test func `a recording that was replaced is in conflict until somebody decides for it`() async throws {
        let sample = try await SampleNight.afterOneNight()
        // Consent of this call names no bytes.
        let (call, path) = (try id("LN-2003"), "2026-11-12/LN-2003.opus")
        try sample.copy("2026-11-11/LN-2002.opus", to: path, appending: [0])
        try await sample.run()
        #expect(try await sample.fate(path) == .quarantined)
        #expect(try await sample.store().forgetRecording(of: call, by: author))
        try await sample.run()
        #expect(try await sample.fate(path) == .processed)
    }
}

/// Retention at night.
@Suite struct NightlyRetentionTests {
    private func night(_ sample: SampleNight, daysLater: Int, _ policy: RetentionPolicy) async throws -> NightReport {
        var settings = try sample.settings()
        settings.retention = policy
        let now = ZonedTime(epochSeconds: SampleNight.now.epochSeconds + daysLater * 86_400, utcOffsetSeconds: 7200)
        return try await Night(settings: settings, store: sample.store(), now: now).run(date: SampleNight.date)
    }

    @Test func `a night deletes what is over where somebody said for how long to keep`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let silent = try await night(sample, daysLater: 30, RetentionPolicy(days: [.transcript: 20]))
        #expect(silent.retired == 0)
        let report = try await night(
            sample, daysLater: 31, RetentionPolicy(days: [.transcript: 20], runsEveryNight: true))
        #expect(report.retired > 5)
        #expect(try await sample.store().inputs(of: .transcript, for: #require(CallID("LN-2101"))) == nil)
    }

    @Test(.enabled(if: PostgresSchema.server != nil, "\(PostgresSchema.missing)"))
    func `a month of which retention has ended everything goes from PostgreSQL as a whole`() async throws {
        let sample = try await SharedDatabase.postgres.sample()
        try await sample.run()
        let days = Dictionary(uniqueKeysWithValues: DataClass.allCases.map { ($0, 10) })
        let policy = RetentionPolicy(days: days, runsEveryNight: true)
        #expect(try await night(sample, daysLater: 30, policy).retired > 5)
        // In December November is over.
        let months = try await sample.store().dropEmptyMonths(before: SampleNight.now.epochSeconds + 30 * 86_400)
        #expect(months == ["call", "acoustics", "transcript", "feedback"].map { $0 + "_2026_11" })
        #expect(try await sample.store().verifyAudit().isIntact)
    }

    @Test func `a clock that leapt ahead deletes nothing, also where others have seen it before the night`()
        async throws
    {
        let sample = try await SampleNight.afterOneNight()
        let ahead = SampleNight.now.epochSeconds + 365 * 86_400
        try await sample.store().noteMoment(epochSeconds: ahead - 60)
        for days in [365, 366] {
            let report = try await night(sample, daysLater: days, RetentionPolicy(days: [:], runsEveryNight: true))
            #expect(report.retired == 0)
        }
        let now = ZonedTime(epochSeconds: ahead, utcOffsetSeconds: 0)
        let author = AuditAuthor(who: "uid:0", role: "operator", at: now)
        let store = try await sample.store()
        let step = RetentionStep(
            store: store, gate: try await Gatekeeper(store: store, now: now), policy: RetentionPolicy(), now: now,
            author: author)
        await #expect(throws: InputError.self) { try await step.run() }
        #expect(try await sample.store().inputs(of: .transcript, for: #require(CallID("LN-2101"))) != nil)
    }
}
