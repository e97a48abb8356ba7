/// What a look for residues found.
public struct ResidueReport: Hashable, Codable, Sendable {
    /// Where words of a call may stand.
    public enum Place: String, Hashable, Codable, Sendable {
        case workDirectory = "work_directory"
        /// The files and the log of a database in the work directory.
        case databaseFiles = "database_files"
        /// What a database server says that its tables hold.
        case databaseTables = "database_tables"
        /// The files of a database server, its log and its statistics.
        case serverFiles = "server_files"
        /// Of the database, of its server, and of the work directory.
        case backups
    }

    /// How many texts of the call were looked for.
    public let texts: Int
    /// Files, and tables of a database server, that were looked through.
    public let files: Int
    public let bytes: Int
    /// Those in which a text was found that no other call holds; empty is what is wanted.
    public let hits: [String]
    /// How many texts were found that other calls hold too.
    public let shared: Int
    /// Where was looked and where was not; `nil` in receipts of before that was said.
    public let searched: [Place]?
    public let notSearched: [Place]?

    private enum CodingKeys: String, CodingKey {
        case texts, files, bytes, hits, shared, searched
        case notSearched = "not_searched"
    }

    /// - Parameter isOnServer: whether the database is a server's, of which the tables alone are in reach.
    init(texts: Int, files: Int, bytes: Int, hits: [String], shared: Int, isOnServer: Bool) {
        self.texts = texts
        self.files = files
        self.bytes = bytes
        self.hits = hits
        self.shared = shared
        searched = [.workDirectory, isOnServer ? .databaseTables : .databaseFiles]
        notSearched = isOnServer ? [.serverFiles, .backups] : [.backups]
    }
}
