public import CallModel
public import Hashing

extension RegularFile {
    /// SHA-256 of the content, streamed in blocks of 1 MiB; afterwards the file stands at its first byte again.
    /// - Throws: `file.changed` where size or time of change moved while it was read; `file.unreadable`.
    public mutating func sha256() throws(InputError) -> SHA256Digest {
        rewind()
        var hasher = SHA256Hasher()
        var block = [UInt8](repeating: 0, count: 1 << 20)
        var sizeBytes = 0
        while case let count = try read(into: &block), count > 0 {
            block.withUnsafeBytes { hasher.update(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
            sizeBytes += count
        }
        guard lookNow == look, sizeBytes == look.sizeBytes else {
            throw InputError(
                code: "file.changed", file: path, expected: "expected a file that does not change while it is read")
        }
        rewind()
        return hasher.finalize()
    }
}
