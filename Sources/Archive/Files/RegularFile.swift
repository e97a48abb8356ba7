import CallModel
import Glibc

/// A regular file, open for reading. Whatever happens to its name, it stays the same file.
public struct RegularFile: ~Copyable, Sendable {
    /// Relative to the archive.
    public let path: String
    /// When it was opened.
    public let look: FileLook
    private let descriptor: FileDescriptor

    init(path: String, descriptor: consuming FileDescriptor, look: FileLook) {
        self.path = path
        self.look = look
        self.descriptor = descriptor
    }

    /// For libraries that read by descriptor; closed with this value.
    public var descriptorNumber: Int32 { descriptor.number }

    /// Fills `buffer` from the place where the last call stopped.
    /// - Returns: bytes read; 0 at the end.
    /// - Throws: `file.unreadable` where the system reports an error.
    mutating func read(into buffer: inout [UInt8]) throws(InputError) -> Int {
        while true {
            let count = buffer.withUnsafeMutableBytes { Glibc.read(descriptor.number, $0.baseAddress, $0.count) }
            if count >= 0 { return count }
            guard errno == EINTR else {
                throw InputError(
                    code: "file.unreadable", file: path,
                    expected: "expected a file that can be read: \(lastSystemError())")
            }
        }
    }

    /// Goes back to the first byte, for the next reader of the descriptor.
    mutating func rewind() { lseek(descriptor.number, 0, SEEK_SET) }

    /// A look at the file as it is now; `nil` where the system refuses.
    public var lookNow: FileLook? { descriptor.status.map { FileLook($0) } }
}
