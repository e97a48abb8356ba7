import Foundation
public import Store

/// The folder in which Sidetone keeps what it knows: `sidetone.sqlite`, `digests/`, the signing key, the signed
/// head of the audit log, and the lock of the night. With PostgreSQL the facts and the lock are there instead.
public struct WorkDirectory: Sendable {
    public let path: String
    private let address: PostgresAddress?
    /// Its facts are in PostgreSQL, not in the folder.
    var isOnServer: Bool { address != nil }

    /// Makes the folder where it is missing; from then on only its owner may enter.
    /// - Parameter database: `nil` keeps everything in the folder.
    /// - Throws: `StoreError.cannotOpen` where that cannot be done.
    public init(path: String, database: PostgresAddress? = nil) throws {
        self.path = path
        address = database
        guard (try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)) != nil else {
            throw StoreError.cannotOpen(path: path, reason: "the work directory cannot be made")
        }
        guard chmod(path, 0o700) == 0 else {
            let (code, otherUser) = (errno, "it belongs to another user, name a folder within it")
            let reason = code == EPERM ? otherUser : String(cString: strerror(code))
            throw StoreError.cannotOpen(path: path, reason: "it cannot be closed to others: \(reason)")
        }
    }

    /// Whether a night or an import has been here.
    public static func exists(at path: String) -> Bool {
        FileManager.default.fileExists(atPath: path + "/" + databaseName)
    }

    private static let databaseName = "sidetone.sqlite"

    var databasePath: String { path + "/" + Self.databaseName }

    /// - Throws: `StoreError.cannotOpen`, also where a backup was put in place by hand.
    public func openDatabase() async throws -> any SQLDatabase {
        if let address { return try await PostgresDatabase(address) }
        return try SQLiteDatabase(path: databasePath)
    }

    /// Opens the store with its audit log, whose head is signed outside the database.
    /// - Parameter asItIs: also where the database was put back, for whoever looks into that.
    /// - Returns: the database too, to be closed in order where the program goes on.
    /// - Throws: `StoreError.outdated` where the database was put back by other means than `restore`, and may hold calls
    ///   that were erased since.
    public func openStore(asItIs: Bool = false) async throws -> (Store, any SQLDatabase) {
        let database = try await openDatabase()
        let store = try await store(on: database, asItIs: asItIs)
        if !asItIs { try await store.refuseOlderThanSigned() }
        return (store, database)
    }

    /// The store of a database that is open.
    func store(on database: any SQLDatabase, asItIs: Bool = false) async throws -> Store {
        let seal = try AuditSeal(headPath: Self.head(in: path), key: signingKey.load())
        return try await Store(database, seal: seal, asItIs: asItIs)
    }

    private static func head(in work: String) -> String { work + "/audit-head.json" }

    /// The head of the audit log, whoever signed it; `nil` where there is none that can be read.
    static func unverifiedHead(in work: String) -> AuditHead? {
        FileManager.default.contents(atPath: head(in: work)).flatMap {
            try? JSONDecoder().decode(AuditHead.self, from: $0)
        }
    }

    /// Signs the audit log and receipts.
    public var signingKey: KeyFile { KeyFile(path: path + "/signing.key") }

    /// Where clips lie while a command recognises them; empty at all other times.
    public static func speech(in work: String) -> String { work + "/speech" }

    /// Folder of the digests.
    public var digests: String { path + "/digests" }

    /// - Returns: the lock of the night, held until it goes away; `nil` where another night is running.
    public func lockNight() async throws -> (any HeldLock)? {
        if let address { return try await PostgresDatabase(address, connections: 1).tryLock("night") }
        let lock = try FileLock(path: path + "/night.lock")
        return lock.tryLockForGood() ? lock : nil
    }

    /// Waits while another process writes into `reports/`.
    /// - Returns: the lock, until it is released.
    func lockReports() async throws -> FileLock {
        let lock = try FileLock(path: path + "/reports.lock")
        while !lock.tryLockForGood() { try await Task.sleep(for: .milliseconds(50)) }
        return lock
    }
}
