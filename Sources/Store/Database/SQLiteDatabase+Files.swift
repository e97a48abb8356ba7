import Foundation
import GRDB

extension SQLiteDatabase {
    public var engineFiles: [String] { ["", "-wal", "-shm", "-journal"].map { pool.path + $0 } }

    /// The database and its log; the index of the log (`-shm`) holds numbers of pages only.
    public func searchEngineFiles(for search: ByteSearch) async throws -> [SearchedFile] {
        let name = URL(filePath: pool.path).lastPathComponent
        return try await pool.read { database in
            // The log is open once something was read.
            _ = try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM sqlite_master")
            return try [
                SQLiteFile.content(of: database).look(for: search, name: name),
                SQLiteFile.log(of: database).look(for: search, name: name + "-wal"),
            ]
        }
    }
}

extension SQLiteFile {
    fileprivate func look(for search: ByteSearch, name: String) throws -> SearchedFile {
        let size = try sizeBytes()
        return SearchedFile(name: name, sizeBytes: size, texts: try search.texts(inBytes: size, read: read))
    }
}
