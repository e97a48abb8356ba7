import Glibc

/// An open descriptor, closed once.
struct FileDescriptor: ~Copyable, Sendable {
    let number: Int32

    /// - Parameter number: as `open` returned it.
    /// - Returns: `nil` where that is an error; `errno` says which.
    init?(_ number: Int32) {
        guard number >= 0 else { return nil }
        self.number = number
    }

    deinit { close(number) }

    /// `nil` where the system refuses.
    var status: stat? {
        var status = stat()
        return fstat(number, &status) == 0 ? status : nil
    }

    /// Opens a name in this folder; links are not followed.
    func open(_ name: [UInt8], _ flags: Int32) -> FileDescriptor? {
        FileDescriptor(openat(number, cString(name), flags | O_NOFOLLOW | O_CLOEXEC))
    }

    /// Looks at a name in this folder without opening it; `nil` where the system refuses.
    func status(of name: [UInt8], followingLinks: Bool) -> stat? {
        var status = stat()
        return fstatat(number, cString(name), &status, followingLinks ? 0 : AT_SYMLINK_NOFOLLOW) == 0 ? status : nil
    }

    /// Takes a name out of this folder.
    /// - Returns: `false` where the system refuses; `errno` says why.
    func unlink(_ name: [UInt8]) -> Bool { unlinkat(number, cString(name), 0) == 0 }

    /// Waits until what was changed in this folder survives a power cut.
    func makeDurable() -> Bool { fsync(number) == 0 }

    private func cString(_ name: [UInt8]) -> [CChar] { name.map { CChar(bitPattern: $0) } + [0] }
}
