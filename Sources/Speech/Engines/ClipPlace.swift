import Foundation

/// A folder for one clip while a program reads it, locked by whoever owns it: what is not locked was left by a process
/// that was killed, and is removed by the next one.
struct ClipPlace {
    let path: String
    private let lock: Int32

    /// - Parameter folder: made where it is missing, for its owner alone.
    /// - Throws: `.failed` where the folder cannot be written.
    init(in folder: String, holding wave: [UInt8]) throws(SpeechError) {
        path = "\(folder)/\(UUID().uuidString)"
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            lock = try Self.lock(path)
            try Data(wave).write(to: URL(filePath: clip))
        } catch {
            throw SpeechError(code: .failed, message: "\(folder): expected a folder that can be written")
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
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
            let path = "\(folder)/\(name)"
            guard let lock = try? lock(path) else { continue }
            try? FileManager.default.removeItem(atPath: path)
            close(lock)
        }
    }

    /// - Throws: where it is not there or somebody holds it.
    private static func lock(_ path: String) throws -> Int32 {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { throw CocoaError(.fileReadUnknown) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw CocoaError(.fileLocking)
        }
        return descriptor
    }
}
