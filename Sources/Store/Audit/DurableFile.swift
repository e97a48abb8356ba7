import Foundation

/// A small file that only its owner may read, replaced as a whole: after a crash it holds the old text or the new.
struct DurableFile: Sendable {
    let path: String

    /// - Throws: `StoreError.cannotWrite`.
    func replace(with text: String) throws {
        let draft = path + ".new"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw failure }
        do {
            defer { close(descriptor) }
            try write(Array(text.utf8), to: descriptor)
            guard fsync(descriptor) == 0 else { throw failure }
        }
        guard rename(draft, path) == 0 else { throw failure }
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
