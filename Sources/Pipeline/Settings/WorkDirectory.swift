import Foundation
public import Store

/// The folder in which Sidetone keeps what it knows: `sidetone.sqlite`, `digests/`, and the lock of the night.
public struct WorkDirectory: Sendable {
    public let path: String

    /// Makes the folder where it is missing; from then on only its owner may enter.
    /// - Throws: `StoreError.cannotOpen` where that cannot be done.
    public init(path: String) throws {
        self.path = path
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
        } catch {
            throw StoreError.cannotOpen(path: path, reason: "the work directory cannot be made")
        }
    }

    /// Whether a night or an import has been here.
    public static func exists(at path: String) -> Bool {
        FileManager.default.fileExists(atPath: path + "/" + databaseName)
    }

    private static let databaseName = "sidetone.sqlite"

    public func openDatabase() throws -> SQLiteDatabase {
        try SQLiteDatabase(path: path + "/" + Self.databaseName)
    }

    /// Folder of the digests.
    public var digests: String { path + "/digests" }

    /// - Returns: the lock of the night, held until it goes away; `nil` where another night is running.
    public func lockNight() throws -> FileLock? {
        let lock = try FileLock(path: path + "/night.lock")
        return lock.tryLockForGood() ? lock : nil
    }
}
