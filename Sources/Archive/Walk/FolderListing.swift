import Glibc

/// The names in one folder, in the order of their bytes, without hidden and temporary ones.
struct FolderListing {
    let names: [[UInt8]]

    /// `nil` where the folder cannot be read.
    init?(_ folder: borrowing FileDescriptor) {
        // `fdopendir` takes over the descriptor it is given, so it is given one of its own.
        let own = fcntl(folder.number, F_DUPFD_CLOEXEC, 0)
        guard let stream = fdopendir(own) else {
            close(own)
            return nil
        }
        defer { closedir(stream) }
        var names: [[UInt8]] = []
        while let entry = FolderListing.nextEntry(stream) {
            let name = FolderListing.name(of: entry)
            if !ListedEntry.isIgnored(name) { names.append(name) }
        }
        guard errno == 0 else { return nil }
        self.names = names.sorted { $0.lexicographicallyPrecedes($1) }
    }

    /// `nil` at the end, and with `errno` set where the system reports an error.
    private static func nextEntry(_ stream: OpaquePointer) -> UnsafeMutablePointer<dirent>? {
        errno = 0
        return readdir(stream)
    }

    private static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
        withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
    }
}
