import Foundation

/// A folder for one clip while a program reads it, locked by whoever owns it: what is not locked was left by a process
/// that was killed, and is removed by the next one.
struct ClipPlace {
    let path: String
    private let lock: Int32

    /// - Parameter folder: made where it is missing, for its owner alone.
    /// - Throws: `.failed` where the folder cannot be written; nothing of the clip stays then.
    init(in folder: String, holding wave: [UInt8]) throws(SpeechError) {
        let path = "\(folder)/\(UUID().uuidString)"
        do {
            try Self.makeFolder(folder)
            lock = try Self.alone(in: folder) {
                try Self.makeFolder(path)
                return try Self.lock(path)
            }
        } catch {
            throw Self.unwritable(folder)
        }
        self.path = path
        do {
            try Data(wave).write(to: URL(filePath: clip))
        } catch {
            remove()
            throw Self.unwritable(folder)
        }
    }

    var clip: String { path + "/clip.wav" }
    var words: String { path + "/words" }

    func remove() {
        try? FileManager.default.removeItem(atPath: path)
        close(lock)
    }

    /// Removes the clips of processes that ended before they could do so themselves.
    static func removeAbandoned(in folder: String) {
        try? alone(in: folder) {
            for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
                let path = "\(folder)/\(name)"
                guard let lock = try? lock(path) else { continue }
                try? FileManager.default.removeItem(atPath: path)
                close(lock)
            }
        }
    }

    /// Nobody removes a place between its making and its locking: both wait here.
    private static func alone<Result>(in folder: String, _ body: () throws -> Result) throws -> Result {
        let lock = try lock(folder, waiting: true)
        defer { close(lock) }
        return try body()
    }

    /// - Throws: where it is not there or, without `waiting`, somebody holds it.
    private static func lock(_ path: String, waiting: Bool = false) throws -> Int32 {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | (waiting ? 0 : O_NOFOLLOW))
        guard descriptor >= 0 else { throw CocoaError(.fileReadUnknown) }
        while flock(descriptor, waiting ? LOCK_EX : LOCK_EX | LOCK_NB) != 0 {
            guard errno == EINTR else {
                close(descriptor)
                throw CocoaError(.fileLocking)
            }
        }
        return descriptor
    }

    private static func makeFolder(_ path: String) throws {
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    private static func unwritable(_ folder: String) -> SpeechError {
        SpeechError(code: .failed, message: "\(folder): expected a folder that can be written")
    }
}
