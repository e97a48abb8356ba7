import CallModel
import Consent
import Foundation
public import Store

extension WorkDirectory {
    /// Copies the database while it is in use.
    /// - Throws: `StoreError` where the target exists or cannot be written.
    public func backUp(to target: String) throws {
        try requireFile()
        try SQLiteBackup.make(of: databasePath, at: target)
    }

    /// Puts a backup in the place of the database, after it was told what binds us since: erasures, consent, holds and ends
    /// of retention that the database knows which is there, and the withdrawals of which this folder signed a receipt
    /// or an order.
    /// - Returns: how many erasures were done once more.
    /// - Throws: where somebody has the database open, where the backup is damaged or of a newer Sidetone, and where the
    ///   database that is there, or a receipt, cannot be read: it may tell of an erasure. The database is left as it was
    ///   then.
    public func restore(_ backup: String, by author: AuditAuthor) async throws -> Int {
        try requireFile()
        let lock = try keepOthersOut()
        var known = try await obligationsOfCurrent()
        known.tombstones += try tombstonesOfReceipts()
        // It holds calls that were erased since: nothing of it stays where this ends too early.
        let fresh = databasePath + ".restoring"
        try removeCopy(fresh)
        defer { try? removeCopy(fresh) }
        try SQLiteBackup.unpack(backup, to: fresh)
        let database = try SQLiteDatabase(path: fresh, isKeptFree: true)
        let restored = try await Store(database)
        let count = try await restored.take(over: known, by: author)
        try await owe(in: restored, by: author)
        try await restored.compact()
        try database.close()
        try putInPlace(fresh)
        let opened = try SQLiteDatabase(path: databasePath, isKeptFree: true)
        try await resume(store(on: opened), by: author)
        try opened.close()
        withExtendedLifetime(lock) {}
        return count
    }

    /// After the database was put back by other means, as are those of PostgreSQL: erases once more what the receipts
    /// tell of that this folder signed, owes the withdrawals that were ordered and holds the calls of those that a hold
    /// put off, goes on with the audit log, and lets the database be used again. Nobody else may use it meanwhile; on a
    /// server that is not looked at. Doing it twice does no harm.
    /// - Returns: how many erasures were done once more.
    /// - Throws: where a receipt cannot be read: it may tell of an erasure; where somebody has the file open.
    public func replay(by author: AuditAuthor) async throws -> Int {
        let known = Obligations(tombstones: try tombstonesOfReceipts())
        let (database, lock) = try await openAlone()
        let unsealed = try await Store(database, asItIs: true)
        let count = try await unsealed.take(over: known, by: author)
        try await owe(in: unsealed, by: author)
        try await unsealed.compact()
        try await resume(store(on: database, asItIs: true), by: author)
        try await unsealed.acceptCopy()
        try database.close()
        withExtendedLifetime(lock) {}
        return count
    }

    /// - Throws: `StoreError.outdated` where a receipt of this folder tells of an erasure that the store does not know,
    ///   or an order of a withdrawal; where one of them cannot be read.
    public func refuseOlderThanReceipts(_ store: Store) async throws {
        for tombstone in try tombstonesOfReceipts() where try await !store.isErased(tombstone.callID) {
            throw StoreError.outdated(
                reason: "a receipt tells that \(tombstone.callID) was erased, and it does not know of it")
        }
        for order in try orders() where try await !store.knows(order) {
            throw StoreError.outdated(
                reason: "the consent to \(order.callID) was taken back, and it does not know of it")
        }
    }

    /// The log of a database that was put back goes on from where it is.
    private func resume(_ store: Store, by author: AuditAuthor) async throws {
        if try await !store.verifyAudit().isIntact { try await store.continueAudit(by: author) }
        try await store.record(audit: AuditEvent(.backupRestored, on: .store("database"), by: author))
    }

    /// - Returns: the database, with what keeps others out of it where it lies in this folder.
    private func openAlone() async throws -> (any SQLDatabase, FileLock?) {
        guard !isOnServer else { return (try await openDatabase(), nil) }
        let lock = try keepOthersOut()
        return (try SQLiteDatabase(path: databasePath, isKeptFree: true), lock)
    }

    /// What somebody else writes into the database that is there would be lost with it.
    private func keepOthersOut() throws -> FileLock {
        guard let lock = try SQLiteDatabase.keepFree(databasePath) else {
            throw StoreError.cannotOpen(
                path: databasePath, reason: "it is in use: stop the web server, the workers and the timer first")
        }
        return lock
    }

    /// PostgreSQL has tools of its own.
    private func requireFile() throws {
        guard isOnServer else { return }
        throw StoreError.cannotOpen(
            path: path,
            reason: "its database is in PostgreSQL: use pg_dump and pg_restore, and then sidetone restore --replay")
    }

    /// None where there is no database.
    private func obligationsOfCurrent() async throws -> Obligations {
        guard Self.exists(at: path) else { return Obligations(tombstones: []) }
        do {
            let database = try SQLiteDatabase(path: databasePath, isKeptFree: true)
            let found = try await Store(database).obligations()
            try database.close()
            return found
        } catch {
            throw StoreError.cannotOpen(
                path: databasePath, reason: "it may tell of erasures: move it away to restore without them (\(error))")
        }
    }

    private func tombstonesOfReceipts() throws -> [Tombstone] {
        try allReceipts().map {
            Tombstone(callID: $0.callID, audioSHA256: $0.audioSHA256, reason: ConsentDenial.withdrawn.code)
        }
    }

    /// One rename decides. The log of the old database, emptied when it was closed, must not meet the new one.
    private func putInPlace(_ fresh: String) throws {
        for log in ["-wal", "-shm"] { try remove(databasePath + log) }
        guard rename(fresh, databasePath) == 0 else {
            throw StoreError.cannotWrite(path: databasePath, reason: String(cString: strerror(errno)))
        }
    }

    /// A database with what SQLite and we put beside it.
    private func removeCopy(_ path: String) throws {
        for part in ["", "-journal", "-wal", "-shm", ".lock"] { try remove(path + part) }
    }

    private func remove(_ file: String) throws {
        guard FileManager.default.fileExists(atPath: file) else { return }
        try FileManager.default.removeItem(atPath: file)
    }
}
