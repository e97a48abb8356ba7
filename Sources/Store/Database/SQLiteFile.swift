import FoundationEssentials
import GRDB
import GRDBSQLite

/// A file that SQLite has open, read through SQLite's own descriptor. Only for use inside one access to the database.
struct SQLiteFile {
    private let file: UnsafeMutablePointer<sqlite3_file>
    private let methods: sqlite3_io_methods

    /// The pages of the database.
    static func content(of database: Database) throws -> SQLiteFile {
        try SQLiteFile(SQLITE_FCNTL_FILE_POINTER, of: database)
    }

    /// The write-ahead log. Something must have been read in this transaction.
    static func log(of database: Database) throws -> SQLiteFile {
        try SQLiteFile(SQLITE_FCNTL_JOURNAL_POINTER, of: database)
    }

    private init(_ which: Int32, of database: Database) throws {
        var found: UnsafeMutablePointer<sqlite3_file>?
        try Self.check(sqlite3_file_control(database.sqliteConnection, "main", which, &found))
        guard let found, let methods = found.pointee.pMethods?.pointee else {
            throw DatabaseError(resultCode: .SQLITE_CANTOPEN, message: "SQLite has not opened the file")
        }
        (file, self.methods) = (found, methods)
    }

    func sizeBytes() throws -> Int {
        var size: sqlite3_int64 = 0
        try Self.check(methods.xFileSize(file, &size))
        return Int(size)
    }

    /// The bytes of a range; what lies behind the end is zero.
    func read(_ range: Range<Int>) throws -> Data {
        var bytes = Data(count: range.count)
        let code = bytes.withUnsafeMutableBytes { buffer in
            methods.xRead(file, buffer.baseAddress, Int32(range.count), sqlite3_int64(range.lowerBound))
        }
        // The file may have become shorter meanwhile.
        if ResultCode(rawValue: code) != .SQLITE_IOERR_SHORT_READ { try Self.check(code) }
        return bytes
    }

    private static func check(_ code: Int32) throws {
        guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }
}
