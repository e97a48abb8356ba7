public import CallModel
import Glibc

extension RegularFile {
    /// The bytes of a range, without moving the place where others read; fewer where the file is shorter.
    /// - Throws: `file.unreadable` where the system reports an error.
    public func bytes(_ range: Range<Int>) throws(InputError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: range.count)
        var filled = 0
        while filled < bytes.count {
            let count = bytes.withUnsafeMutableBytes { buffer in
                pread(
                    descriptorNumber, buffer.baseAddress.map { $0 + filled }, buffer.count - filled,
                    off_t(range.lowerBound + filled))
            }
            guard count >= 0 else {
                if errno == EINTR { continue }
                throw InputError(
                    code: "file.unreadable", file: path,
                    expected: "expected a file that can be read: \(lastSystemError())")
            }
            if count == 0 { break }
            filled += count
        }
        bytes.removeLast(bytes.count - filled)
        return bytes
    }
}
