import Foundation
import GRDB

/// Copies of a database that is in use. A copy says that it is one (`user_version`): it does not know what was erased
/// after it was made, and is not opened before that has been done once more.
public enum SQLiteBackup {
    private static let mark = 1

    /// Copies a database, also while a night writes to it (SQLite's online backup). Nobody else can read the copy. It has
    /// its name once it is whole and says that it is a copy: where this fails, nothing is left of it, and what a kill
    /// leaves beside it (`.part`) goes with the next one.
    /// - Throws: `StoreError` where the target exists or cannot be written.
    public static func make(of source: String, at target: String) throws {
        try FileLock(path: source + ".backup.lock").withLock {
            try refuseToReplace(target)
            let part = target + ".part"
            remove(part)
            try reserve(part)
            try orRemove(part) {
                try copy(source, to: part)
                try setMark(mark, of: part)
                try giveName(target, to: part)
            }
        }
    }

    private static func refuseToReplace(_ target: String) throws {
        var status = stat()
        guard lstat(target, &status) != 0 else { throw exists(target) }
    }

    private static func exists(_ target: String) -> StoreError {
        .cannotWrite(path: target, reason: "it exists already")
    }

    /// What somebody else put there meanwhile stays, where the file system knows second names.
    private static func giveName(_ target: String, to part: String) throws {
        if link(part, target) == 0 {
            unlink(part)
        } else {
            guard errno != EEXIST else { throw exists(target) }
            try refuseToReplace(target)
            guard rename(part, target) == 0 else {
                throw StoreError.cannotWrite(path: target, reason: String(cString: strerror(errno)))
            }
        }
        makeNamesDurable(in: URL(filePath: target).deletingLastPathComponent().path)
    }

    private static func makeNamesDurable(in folder: String) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }

    /// Copies a backup to a place of its own, checked and ready to be opened.
    /// - Throws: `StoreError.cannotOpen` where it is no whole database; nothing is left of the copy then.
    public static func unpack(_ backup: String, to target: String) throws {
        try reserve(target)
        try orRemove(target) {
            try copy(backup, to: target)
            let queue = try DatabaseQueue(path: target)
            let check = try queue.read { try String.fetchAll($0, sql: "PRAGMA integrity_check") }
            guard check == ["ok"] else { throw StoreError.cannotOpen(path: backup, reason: "it is damaged") }
            try queue.close()
            try setMark(0, of: target)
        }
    }

    /// Makes an empty file that is its owner's alone. SQLite would make one that everybody can read.
    private static func reserve(_ target: String) throws {
        let descriptor = open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            guard errno != EEXIST else { throw exists(target) }
            throw StoreError.cannotWrite(path: target, reason: String(cString: strerror(errno)))
        }
        close(descriptor)
    }

    private static func orRemove(_ target: String, _ body: () throws -> Void) throws {
        do {
            try body()
        } catch {
            remove(target)
            throw error
        }
    }

    private static func remove(_ target: String) {
        for part in ["", "-journal", "-wal", "-shm"] { unlink(target + part) }
    }

    /// - Throws: `StoreError.cannotOpen` where the database is a backup that was put in place by hand.
    static func refuse(_ database: Database, at path: String) throws {
        guard try Int.fetchOne(database, sql: "PRAGMA user_version") == mark else { return }
        throw StoreError.cannotOpen(
            path: path, reason: "it is a backup and may hold calls that were erased since: use sidetone restore")
    }

    private static func copy(_ source: String, to target: String) throws {
        do {
            let (from, to) = (
                try DatabaseQueue(path: source, configuration: readOnly), try DatabaseQueue(path: target)
            )
            try from.backup(to: to)
            try to.close()
            try from.close()
        } catch let error as DatabaseError where sourceFaults.contains(error.resultCode) {
            throw StoreError.cannotOpen(path: source, reason: "\(error)")
        } catch {
            throw StoreError.cannotWrite(path: target, reason: "\(error)")
        }
    }

    /// What an empty file that was made a moment ago cannot be at fault for.
    private static let sourceFaults: [ResultCode] = [.SQLITE_NOTADB, .SQLITE_CORRUPT, .SQLITE_CANTOPEN]

    private static func setMark(_ value: Int, of path: String) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA journal_mode = DELETE; PRAGMA user_version = \(value)")
        }
        try queue.close()
    }

    private static var readOnly: Configuration {
        var configuration = Configuration()
        configuration.readonly = true
        return configuration
    }
}
