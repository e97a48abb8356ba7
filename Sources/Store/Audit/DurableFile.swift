import Foundation

/// A small file that only its owner may read, replaced as a whole: after a crash it holds the old text or the new. What
/// a crash leaves beside it, under its name and `.new`, goes when it is next replaced.
public struct DurableFile: Sendable {
    public let path: String

    public init(path: String) { self.path = path }

    /// - Throws: `StoreError.cannotWrite`.
    public func replace(with text: String) throws {
        let draft = path + ".new"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw failure }
        do {
            defer { close(descriptor) }
            try write(Array(text.utf8), to: descriptor)
            // A draft that was there before may have been anybody's to read.
            guard fchmod(descriptor, 0o600) == 0, fsync(descriptor) == 0 else { throw failure }
        }
        guard rename(draft, path) == 0 else { throw failure }
    }

    /// A file that was not there before still is after a power cut, once this returned.
    /// - Throws: `StoreError.cannotWrite`.
    public func makeNameDurable() throws {
        let folder = URL(filePath: path).deletingLastPathComponent().path
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure }
        defer { close(descriptor) }
        // Some file systems know no such request for a folder.
        guard fsync(descriptor) == 0 || errno == EINVAL else { throw failure }
    }

    private func write(_ bytes: [UInt8], to descriptor: Int32) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { throw failure }
        }
    }

    private var failure: StoreError { .cannotWrite(path: path, reason: String(cString: strerror(errno))) }
}
