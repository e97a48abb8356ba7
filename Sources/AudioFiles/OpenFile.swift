#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A regular file, open for reading and closed with its owner.
struct OpenFile: ~Copyable {
    let descriptor: Int32
    let path: String
    let byteCount: Int

    /// Opens without following a link at the end of the path, and without waiting for a pipe's writer.
    init(path: String) throws(AudioFileError) {
        let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw OpenFile.openingError(errno, path: path) }
        try self.init(owning: descriptor, path: path)
    }

    /// Shares an open file: the original stays open, and both have one file position.
    init(sharing original: Int32, path: String) throws(AudioFileError) {
        let descriptor = fcntl(original, F_DUPFD_CLOEXEC, 0)
        guard descriptor >= 0 else { throw OpenFile.openingError(errno, path: path) }
        try self.init(owning: descriptor, path: path)
    }

    private init(owning descriptor: Int32, path: String) throws(AudioFileError) {
        do {
            byteCount = try OpenFile.regularSize(of: descriptor, path: path)
        } catch {
            close(descriptor)
            throw error
        }
        self.descriptor = descriptor
        self.path = path
    }

    deinit { close(descriptor) }

    /// Up to `count` bytes from `offset`, without moving the file position; fewer at the end of the file.
    func bytes(at offset: Int, count: Int) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: max(0, min(count, byteCount - offset)))
        bytes.resize(to: read(into: &bytes, at: offset))
        return bytes
    }

    /// Overwrites `bytes` from its start, without moving the file position.
    /// - Returns: how many bytes there were; fewer than wanted at the end of the file.
    func read(into bytes: inout [UInt8], at offset: Int) -> Int {
        bytes.withUnsafeMutableBytes { buffer in
            var filled = 0
            while filled < buffer.count, let base = buffer.baseAddress {
                let got = pread(descriptor, base + filled, buffer.count - filled, off_t(offset + filled))
                if got <= 0 { break }
                filled += got
            }
            return filled
        }
    }

    func error(_ code: AudioFileError.Code, _ reason: String) -> AudioFileError {
        AudioFileError(code: code, path: path, reason: reason)
    }

    private static func openingError(_ number: Int32, path: String) -> AudioFileError {
        if number == ELOOP {
            return AudioFileError(code: .notRegularFile, path: path, reason: "is a link, not a regular file")
        }
        return AudioFileError(
            code: .unreadable, path: path, reason: "cannot be opened: \(String(cString: strerror(number)))")
    }

    private static func regularSize(of descriptor: Int32, path: String) throws(AudioFileError) -> Int {
        func refusal(_ code: AudioFileError.Code, _ reason: String) -> AudioFileError {
            AudioFileError(code: code, path: path, reason: reason)
        }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw refusal(.notRegularFile, "is not a regular file")
        }
        let byteCount = Int(status.st_size)
        guard byteCount > 0 else { throw refusal(.empty, "is empty (0 bytes)") }
        guard byteCount <= RecordingLimits.fileBytes else {
            throw refusal(.tooLarge, "is larger than \(RecordingLimits.fileBytes >> 30) GiB")
        }
        return byteCount
    }
}
