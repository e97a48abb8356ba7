import Foundation
import GRDB

/// SQLite in a file: write-ahead log, `synchronous=FULL`, one writer per process and one lock between processes.
///
/// The lock (`<file>.lock`) is held around every write and the checkpoints it brings, because SQLite 3.7.0–3.51.2 can
/// corrupt a write-ahead log when two connections write or checkpoint at once.
public final class SQLiteDatabase: SQLDatabase {
    let pool: DatabasePool
    private let writeLock: FileLock
    /// Held together with all who have the database open; `nil` where its opener keeps everybody else out.
    private let useLock: FileLock?

    /// Opens or makes the file.
    /// - Parameter isKeptFree: the caller keeps others out (`keepFree`).
    /// - Throws: `StoreError.cannotOpen` where the file or its folder cannot be written, where it is a backup, and while
    ///   another process keeps everybody out.
    public init(path: String, isKeptFree: Bool = false) throws {
        do {
            useLock = isKeptFree ? nil : try FileLock(path: path + SQLiteDatabase.useSuffix)
            guard useLock?.tryShareForGood() ?? true else {
                throw StoreError.cannotOpen(path: path, reason: "a backup is being put in its place")
            }
            writeLock = try FileLock(path: path + ".lock")
            pool = try writeLock.withLock {
                let pool = try DatabasePool(path: path, configuration: SQLiteDatabase.configuration(path))
                try pool.writeWithoutTransaction(SQLiteDatabase.makeDurable)
                return pool
            }
        } catch let error as StoreError {
            throw error
        } catch {
            throw StoreError.cannotOpen(path: path, reason: "\(error)")
        }
    }

    private static let useSuffix = ".use"

    /// Keeps the file to the caller until the lock goes away.
    /// - Returns: `nil` where somebody has the database open.
    public static func keepFree(_ path: String) throws -> FileLock? {
        let lock = try FileLock(path: path + useSuffix)
        return lock.tryLockForGood() ? lock : nil
    }

    public var dialect: SQLDialect { .sqlite }

    /// Checkpoints the log and closes, under the lock.
    public func close() throws {
        try writeLock.withLock { try pool.close() }
        useLock?.release()
    }

    public func read<Result: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Result
    ) async throws -> Result {
        try await pool.read { try body(SQLiteConnection(database: $0)) }
    }

    public func readOnce<Result: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Result
    ) async throws -> Result {
        try await read(body)
    }

    @discardableResult public func write<Result: Sendable>(
        _ company: WriteCompany, _ body: @escaping @Sendable (any SQLConnection) throws -> Result
    ) async throws -> Result {
        let lock = writeLock
        return try await pool.writeWithoutTransaction { database in
            try lock.withLock {
                var result: Result?
                try database.inTransaction(.immediate) {
                    result = try body(SQLiteConnection(database: database))
                    return .commit
                }
                guard let result else { preconditionFailure("a committed transaction has a result") }
                return result
            }
        }
    }

    /// What was deleted was overwritten then (`secure_delete`), but not the copies of it that stay between the rows of a
    /// page when SQLite moves rows from one page to another: only writing the file anew leaves them behind (`VACUUM`).
    /// The log is emptied once nobody reads from it.
    public func compact(_ tables: [String], wholly: Bool) async throws {
        let (lock, path) = (writeLock, pool.path)
        try await pool.writeWithoutTransaction { database in
            try lock.withLock {
                try database.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
                let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? .max
                if size <= Self.mostBytesAtOnce {
                    try Self.writeAnew(database, keeping: "temp_store = MEMORY")
                } else if wholly {
                    let folder = URL(filePath: path).deletingLastPathComponent().path
                    let quoted = folder.replacing("'", with: "''")
                    try Self.writeAnew(database, keeping: "temp_store_directory = '\(quoted)'")
                }
                try database.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
            }
        }
    }

    /// Written anew in memory, and within seconds: everybody else's writing waits for that long.
    private static let mostBytesAtOnce = 256 << 20

    /// The file stays as it is where there is no room: who looks for words then tells of those that are left.
    /// - Parameter place: of the copy that SQLite makes meanwhile, which holds what the file holds.
    private static func writeAnew(_ database: Database, keeping place: String) throws {
        do {
            try database.execute(sql: "PRAGMA \(place); VACUUM; PRAGMA temp_store = DEFAULT")
        } catch let error as DatabaseError where error.resultCode == .SQLITE_FULL {
            return
        }
    }

    /// Nothing tells one process of a change by another: who waits looks again soon.
    public func waitForAnnouncement(upToMs ms: Int) async {
        try? await Task.sleep(for: .milliseconds(min(ms, 250)))
    }

    public func tryLock(_ name: String) throws -> (any HeldLock)? {
        let lock = try FileLock(path: "\(pool.path).\(name).lock")
        return lock.tryLockForGood() ? lock : nil
    }

    private static func configuration(_ path: String) -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(30)
        configuration.label = "sidetone"
        configuration.prepareDatabase { database in
            try SQLiteBackup.refuse(database, at: path)
            // What is deleted is overwritten: an erased call must not be readable in free pages.
            try database.execute(sql: "PRAGMA secure_delete = ON")
        }
        return configuration
    }

    /// GRDB sets NORMAL when it turns the log on; a commit that has been answered must survive a power cut.
    private static func makeDurable(_ database: Database) throws {
        try database.execute(sql: "PRAGMA synchronous = FULL")
        guard try Int.fetchOne(database, sql: "PRAGMA synchronous") == 2,
            try String.fetchOne(database, sql: "PRAGMA journal_mode") == "wal"
        else { throw StoreError.notDurable }
    }
}

private struct SQLiteConnection: SQLConnection {
    let database: Database

    var dialect: SQLDialect { .sqlite }

    func execute(_ sql: String, _ values: [any SQLConvertible]) throws -> Int {
        try database.cachedStatement(sql: sql).execute(arguments: arguments(values))
        return database.changesCount
    }

    func rows(_ sql: String, _ values: [any SQLConvertible]) throws -> [SQLRow] {
        var rows: [SQLRow] = []
        try forEachRow(sql, values) { rows.append($0) }
        return rows
    }

    func forEachRow(_ sql: String, _ values: [any SQLConvertible], _ body: (SQLRow) throws -> Void) throws {
        let statement = try database.cachedStatement(sql: sql)
        let columns = Dictionary(
            statement.columnNames.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
        let cursor = try Row.fetchCursor(statement, arguments: arguments(values))
        while let row = try cursor.next() {
            try body(SQLRow(columns: columns, values: row.databaseValues.map(SQLiteConnection.value)))
        }
    }

    func executeScript(_ sql: String) throws { try database.execute(sql: sql) }

    func savepoint(_ body: () throws -> Void) throws {
        try database.inSavepoint {
            try body()
            return .commit
        }
    }

    /// There is one writer.
    func lock(_ lock: SQLLock) throws {}
    func announceWork() throws {}

    private func arguments(_ values: [any SQLConvertible]) -> StatementArguments {
        StatementArguments(
            values.map { value -> (any DatabaseValueConvertible)? in
                switch value.sqlValue {
                case .null: nil
                case .integer(let number): number
                case .real(let number): number
                case .text(let text): text
                }
            })
    }

    private static func value(_ value: DatabaseValue) -> SQLValue {
        switch value.storage {
        case .null: .null
        case .int64(let number): .integer(Int(number))
        case .double(let number): .real(number)
        case .string(let text): .text(text)
        case .blob(let data): .text(String(decoding: data, as: UTF8.self))
        }
    }
}
