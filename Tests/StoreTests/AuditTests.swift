import CallModel
import Foundation
import Hashing
import Store
import TestFolders
import Testing

/// A store with a signed audit log in a folder of its own, whose database can be tampered with.
private struct Ledger {
    let folder: URL
    let database: any SQLDatabase
    let store: Store

    var headFile: URL { folder.appending(path: "audit-head.json") }

    init(_ backend: Backend, entries count: Int = 0) async throws {
        folder = try TestFolder.make()
        database = try await backend.database()
        store = try await Self.open(database, folder)
        for number in 0..<count { try await store.record(audit: Self.playback("LN-\(number)")) }
    }

    static func open(_ database: any SQLDatabase, _ folder: URL, asItIs: Bool = false) async throws -> Store {
        let key = try KeyFile(path: folder.appending(path: "signing.key").path).load()
        let seal = try AuditSeal(headPath: folder.appending(path: "audit-head.json").path, key: key)
        return try await Store(database, seal: seal, asItIs: asItIs)
    }

    static let author = AuditAuthor(
        who: "u17", role: "qa_analyst", session: "5e55", at: ZonedTime(epochSeconds: 1_795_471_200, utcOffsetSeconds: 0)
    )

    static func playback(_ call: String) -> AuditEvent {
        AuditEvent(.playback, on: AuditObject("call", call), by: author)
    }

    func tamper(_ statement: String) async throws {
        try await database.write { try $0.executeScript(statement) }
    }

    func findings() async throws -> [AuditFinding] { try await store.verifyAudit().findings }

    func entries() async throws -> [AuditEntry] {
        let lines = LockedLines()
        try await store.forEachAuditEntry { lines.append(try $0.line()) }
        return try lines.all.map { try AuditEntry(line: $0) }
    }
}

@Suite struct AuditTests {
    @Test(arguments: Backend.all) func `an event is on record with who, when, what and how it ended, and nothing else`(
        backend: Backend
    ) async throws {
        let ledger = try await Ledger(backend, entries: 1)
        let entry = try #require(try await ledger.entries().first)
        #expect(entry.content.seq == 1 && entry.content.previous == AuditEntry.origin)
        #expect(entry.content.at.iso8601 == "2026-11-23T22:00:00Z")
        #expect(
            [entry.content.who, entry.content.role, entry.content.session, entry.content.action, entry.content.object]
                == ["u17", "qa_analyst", "5e55", "playback", "call:LN-0"])
        #expect(entry.content.outcome == "done")
    }

    @Test(arguments: Backend.all) func `a log that nobody touched is as it was written, and signed to its end`(
        backend: Backend
    ) async throws {
        let ledger = try await Ledger(backend, entries: 5)
        let report = try await ledger.store.verifyAudit()
        #expect(report.isIntact && report.entryCount == 5 && report.unsignedCount == 0)
        #expect(try ledger.store.auditHead()?.seq == 5)
    }

    @Test(arguments: Backend.all) func `from a mark on only what has come since is read, and found where it is wrong`(
        backend: Backend
    ) async throws {
        let ledger = try await Ledger(backend, entries: 3)
        let mark = try #require(try await ledger.store.verifyAudit().mark)
        for number in 3..<5 { try await ledger.store.record(audit: Ledger.playback("LN-\(number)")) }
        let report = try await ledger.store.verifyAudit(since: mark)
        #expect(report.isIntact && report.entryCount == 5 && report.unsignedCount == 0)
        try await ledger.tamper("UPDATE audit_entry SET who = 'x' WHERE seq = 2")
        #expect(try await ledger.store.verifyAudit(since: mark).isIntact, "it was read before")
        try await ledger.tamper("UPDATE audit_entry SET who = 'x' WHERE seq = 5")
        let broken = try await ledger.store.verifyAudit(since: mark)
        #expect(broken.findings == [.altered(seq: 2), .altered(seq: 5)] && broken.mark == nil)
    }

    @Test(arguments: Backend.all) func `a log that no longer holds its mark is read from the beginning`(
        backend: Backend
    ) async throws {
        let ledger = try await Ledger(backend, entries: 3)
        let mark = try #require(try await ledger.store.verifyAudit().mark)
        try await ledger.tamper("DELETE FROM audit_entry WHERE seq = 3")
        #expect(try await ledger.store.verifyAudit(since: mark).findings == [.cut(last: 2, signed: 3)])
    }

    @Test(arguments: Backend.all) func `an exported line hashes to what it says`(backend: Backend) async throws {
        for entry in try await Ledger(backend, entries: 3).entries() { #expect(try entry.expectedHash() == entry.hash) }
    }

    @Test(
        arguments: ["who = 'u18'", "at = at + 1", "session = NULL", "object = 'call:LN-9'", "outcome = 'denied'"],
        Backend.all)
    func `an edited entry is found`(change: String, backend: Backend) async throws {
        let ledger = try await Ledger(backend, entries: 5)
        try await ledger.tamper("UPDATE audit_entry SET \(change) WHERE seq = 3")
        #expect(try await ledger.findings() == [.altered(seq: 3)])
    }

    @Test(arguments: Backend.all) func `a deleted entry is found, also the first`(backend: Backend) async throws {
        for (seq, expected) in [(3, AuditFinding.missing(from: 3, to: 3)), (1, .missing(from: 1, to: 1))] {
            let ledger = try await Ledger(backend, entries: 5)
            try await ledger.tamper("DELETE FROM audit_entry WHERE seq = \(seq)")
            #expect(try await ledger.findings() == [expected])
        }
    }

    @Test(arguments: Backend.all) func `two entries that changed places are found`(backend: Backend) async throws {
        let ledger = try await Ledger(backend, entries: 5)
        try await ledger.tamper(
            """
            UPDATE audit_entry SET seq = 99 WHERE seq = 2; UPDATE audit_entry SET seq = 2 WHERE seq = 3;
            UPDATE audit_entry SET seq = 3 WHERE seq = 99;
            """)
        #expect(try await ledger.findings().contains(.disconnected(seq: 2)))
    }

    @Test(arguments: Backend.all) func `a tail that was cut off is found, though the rest is a faultless chain`(
        backend: Backend
    ) async throws {
        let ledger = try await Ledger(backend, entries: 5)
        try await ledger.tamper("DELETE FROM audit_entry WHERE seq > 3")
        #expect(try await ledger.findings() == [.cut(last: 3, signed: 5)])
    }

    @Test(arguments: Backend.all) func `a log that was emptied is found`(backend: Backend) async throws {
        let ledger = try await Ledger(backend, entries: 2)
        try await ledger.tamper("DELETE FROM audit_entry")
        #expect(try await ledger.findings() == [.cut(last: 0, signed: 2)])
    }

    @Test(arguments: Backend.all) func `a log that was written anew with right hashes does not match the head`(
        backend: Backend
    ) async throws {
        let (ledger, forged) = (try await Ledger(backend, entries: 4), try await Ledger(backend))
        for number in [7, 8, 9, 10] { try await forged.store.record(audit: Ledger.playback("LN-\(number)")) }
        try await ledger.tamper("DELETE FROM audit_entry")
        for entry in try await forged.entries() {
            let content = entry.content
            try await ledger.tamper(
                """
                INSERT INTO audit_entry VALUES (\(content.seq), \(content.at.epochSeconds), '\(content.who)',
                    '\(content.role)', '\(content.session ?? "")', '\(content.action)', '\(content.object)',
                    '\(content.outcome)', '\(content.previous)', '\(entry.hash)')
                """)
        }
        #expect(try await ledger.findings() == [.rewritten(seq: 4)])
    }

    @Test(arguments: Backend.all) func `a head that is gone, or that another key signed, is found`(backend: Backend)
        async throws
    {
        let (ledger, other) = (try await Ledger(backend, entries: 2), try await Ledger(backend, entries: 2))
        try FileManager.default.removeItem(at: ledger.headFile)
        #expect(try await ledger.findings() == [.headMissing])
        try FileManager.default.copyItem(at: other.headFile, to: ledger.headFile)
        #expect(try await ledger.findings() == [.headForged])
    }

    @Test(arguments: Backend.all) func `a copy of an older head still finds what was changed before it`(
        backend: Backend
    ) async throws {
        let ledger = try await Ledger(backend, entries: 3)
        let copy = try #require(try ledger.store.auditHead())
        try await ledger.store.record(audit: Ledger.playback("LN-3"))
        #expect(try await ledger.store.verifyAudit(against: copy).isIntact)
        try await ledger.tamper("UPDATE audit_entry SET hash = '\(AuditEntry.origin)' WHERE seq = 3")
        #expect(try await ledger.store.verifyAudit(against: copy).findings.contains(.rewritten(seq: 3)))
    }

    @Test(arguments: Backend.all) func `nothing can be recorded on a log that is not what was signed`(backend: Backend)
        async throws
    {
        for change in ["DELETE FROM audit_entry WHERE seq = 2", "UPDATE audit_entry SET hash = 'x' WHERE seq = 2"] {
            let ledger = try await Ledger(backend, entries: 2)
            try await ledger.tamper(change)
            await #expect(throws: AuditError.self) { try await ledger.store.record(audit: Ledger.playback("LN-9")) }
        }
    }

    @Test(arguments: Backend.all) func `where the head cannot be written, recording fails`(backend: Backend)
        async throws
    {
        let ledger = try await Ledger(backend, entries: 1)
        // A folder in the place of the draft: no file of that name can be opened, whoever runs the test.
        try FileManager.default.createDirectory(
            at: ledger.folder.appending(path: "audit-head.json.new"), withIntermediateDirectories: true)
        await #expect(throws: StoreError.self) { try await ledger.store.record(audit: Ledger.playback("LN-9")) }
    }

    @Test(arguments: Backend.all) func `entries that a crash left unsigned are signed when the store is next opened`(
        backend: Backend
    ) async throws {
        let ledger = try await Ledger(backend, entries: 2)
        let head = try Data(contentsOf: ledger.headFile)
        try await ledger.store.record(audit: Ledger.playback("LN-2"))
        try head.write(to: ledger.headFile)
        #expect(try await ledger.store.verifyAudit().unsignedCount == 1)
        let again = try await Ledger.open(ledger.database, ledger.folder)
        #expect(try again.auditHead()?.seq == 3)
        #expect(try await again.verifyAudit().isIntact)
    }

    @Test(arguments: Backend.all) func `whoever looks into the log sees what is not signed, and signs nothing`(
        backend: Backend
    ) async throws {
        let ledger = try await Ledger(backend, entries: 2)
        let head = try Data(contentsOf: ledger.headFile)
        try await ledger.store.record(audit: Ledger.playback("LN-2"))
        try head.write(to: ledger.headFile)
        for _ in 0..<2 {
            let looking = try await Ledger.open(ledger.database, ledger.folder, asItIs: true)
            #expect(try await looking.verifyAudit().unsignedCount == 1)
        }
        #expect(try Data(contentsOf: ledger.headFile) == head)
    }

    @Test(arguments: Backend.all) func `a restored backup is continued knowingly, and the log says so for ever`(
        backend: Backend
    ) async throws {
        let ledger = try await Ledger(backend, entries: 4)
        try await ledger.tamper("DELETE FROM audit_entry WHERE seq > 2")
        try await ledger.store.continueAudit(by: Ledger.author)
        try await ledger.store.record(audit: Ledger.playback("LN-9"))
        let report = try await ledger.store.verifyAudit()
        #expect(report.isIntact && report.continuedCount == 1 && report.entryCount == 4)
        #expect(try await ledger.entries()[2].content.object.hasPrefix("head:4:"))
    }

    @Test(arguments: Backend.all) func `many at once are all recorded, in one chain`(backend: Backend) async throws {
        let ledger = try await Ledger(backend)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<40 {
                group.addTask { try await ledger.store.record(audit: Ledger.playback("LN-\(number)")) }
            }
            try await group.waitForAll()
        }
        let report = try await ledger.store.verifyAudit()
        #expect(report.isIntact && report.entryCount == 40 && report.unsignedCount == 0)
    }

    @Test(arguments: Backend.all) func `an erasure and its entry are one change`(backend: Backend) async throws {
        let ledger = try await Ledger(backend)
        let call = try #require(CallID("LN-1"))
        _ = try await ledger.store.erase(call, reason: "withdrawn", by: Ledger.author)
        #expect(try await ledger.entries().map(\.content.action) == ["erased"])
        // An entry that cannot be written takes the erasure back with it.
        try await ledger.tamper("DROP TABLE audit_entry")
        let other = try #require(CallID("LN-2"))
        await #expect(throws: (any Error).self) {
            try await ledger.store.erase(other, reason: "withdrawn", by: Ledger.author)
        }
        #expect(try await !ledger.store.isErased(other))
    }

    @Test(arguments: Backend.all) func `the key is for its owner alone`(backend: Backend) async throws {
        let ledger = try await Ledger(backend)
        let file = ledger.folder.appending(path: "signing.key").path
        let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file)
        #expect(throws: StoreError.self) { _ = try KeyFile(path: file).load() }
    }
}

extension AuditEntry {
    /// Reads an exported line.
    fileprivate init(line: String) throws {
        self.init(
            content: try JSONDecoder().decode(Content.self, from: Data(line.utf8)),
            hash: try JSONDecoder().decode(Hash.self, from: Data(line.utf8)).hash)
    }

    private struct Hash: Decodable { let hash: String }
}
