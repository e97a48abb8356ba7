public import CallModel
import Glibc
public import Transfers

/// The recordings of a bucket. An object that is opened is copied to a file without a name, which goes when it is
/// closed; nothing is opened before consent was asked for, so nothing else is ever copied.
public struct BucketArchive: RecordingArchive {
    public let path: String
    private let client: BucketClient

    /// - Parameter now: seconds since 1970.
    /// - Throws: `archive.missing` where the bucket does not answer, or not to us.
    public init(_ bucket: Bucket, reader: WebReader, now: @escaping @Sendable () -> Int) throws(InputError) {
        path = Bucket.scheme + bucket.name + (bucket.prefix.isEmpty ? "" : "/" + bucket.prefix)
        client = BucketClient(bucket: bucket, reader: reader, now: now)
        do {
            _ = try client.list(key(""), after: nil)
        } catch {
            throw InputError(code: "archive.missing", file: path, expected: "expected a bucket to read: \(error)")
        }
    }

    public func file(at relativePath: String) throws(InputError) -> RegularFile {
        guard Self.isPlain(relativePath) else { throw Self.missing(relativePath) }
        let scratch = try Self.scratch(for: relativePath)
        let look = try Self.look(at: relativePath) { () throws(TransferError) in
            try client.fetch(key(relativePath), into: scratch.number)
        }
        guard scratch.take(look) else { throw Self.unreadable(relativePath, "room for its time") }
        return RegularFile(path: relativePath, descriptor: scratch, look: look)
    }

    public func look(at relativePath: String) throws(InputError) -> FileLook {
        guard Self.isPlain(relativePath) else { throw Self.missing(relativePath) }
        return try Self.look(at: relativePath) { () throws(TransferError) in try client.look(key(relativePath)) }
    }

    private static func look(
        at relativePath: String, _ ask: () throws(TransferError) -> FileLook?
    ) throws(InputError) -> FileLook {
        let look: FileLook?
        do {
            look = try ask()
        } catch {
            throw error.status == 404 ? missing(relativePath) : unreadable(relativePath, "an object: \(error)")
        }
        guard let look else { throw unreadable(relativePath, "an object with its time") }
        return look
    }

    public func entries(of folder: [UInt8]) -> [ListedEntry]? {
        guard let name = String(validating: folder, as: UTF8.self), folder.isEmpty || Self.isPlain(name) else {
            return nil
        }
        let prefix = key(name.isEmpty ? "" : name + "/")
        var entries: [ListedEntry] = []
        var continuation: String?
        repeat {
            guard let page = try? client.list(prefix, after: continuation) else { return nil }
            entries += page.entries
            continuation = page.continuation
        } while continuation != nil
        return entries.sorted { $0.name.lexicographicallyPrecedes($1.name) }
    }

    /// `true` where the store does not say: opening it will tell.
    public func holds(_ relativePath: String) -> Bool {
        Self.isPlain(relativePath) && (try? client.holds(key(relativePath))) ?? true
    }

    private func key(_ relativePath: String) -> String {
        client.bucket.prefix.isEmpty ? relativePath : client.bucket.prefix + "/" + relativePath
    }

    /// Keys could hold such names; a folder could not.
    private static func isPlain(_ path: String) -> Bool {
        let names = path.split(separator: "/", omittingEmptySubsequences: false)
        return !names.contains { $0.isEmpty || $0 == "." || $0 == ".." } && !path.utf8.contains(0)
    }

    private static func missing(_ path: String) -> InputError {
        InputError(code: "file.missing", file: path, expected: "expected this file")
    }

    private static func unreadable(_ path: String, _ expected: String) -> InputError {
        InputError(code: "file.unreadable", file: path, expected: "expected \(expected)")
    }

    /// A file in the temporary directory that has lost its name.
    private static func scratch(for path: String) throws(InputError) -> FileDescriptor {
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        let name = "\(folder)/sidetone-\(getpid())-\(UInt64.random(in: 0 ... .max))"
        let opened = Glibc.open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard let descriptor = FileDescriptor(opened), unlink(name) == 0 else {
            throw unreadable(path, "room for the recording in \(folder): \(lastSystemError())")
        }
        return descriptor
    }
}

extension FileDescriptor {
    /// Makes a copy look like its original, so that whoever looks again sees the same.
    /// - Returns: whether it is whole.
    fileprivate func take(_ look: FileLook) -> Bool {
        let time = timespec(tv_sec: look.modifiedMs / 1000, tv_nsec: 0)
        guard futimens(number, [time, time]) == 0, lseek(number, 0, SEEK_SET) == 0 else { return false }
        return status.map { FileLook($0) } == look
    }
}
