public import CallModel
import Glibc

extension ArchiveFolder {
    public func entries(of folder: [UInt8]) -> [ListedEntry]? {
        guard let descriptor = self.folder(at: folder), let listing = FolderListing(descriptor) else { return nil }
        return listing.names.map { ListedEntry(name: $0, content: ListedEntry.Content(of: $0, in: descriptor)) }
    }

    public func look(at relativePath: String) throws(InputError) -> FileLook { try file(at: relativePath).look }

    /// `true` where the system does not say: opening it will tell.
    public func holds(_ relativePath: String) -> Bool {
        let names = Array(relativePath.utf8).split(separator: UInt8(ascii: "/")).map { Array($0) }
        guard let name = names.last else { return false }
        let parent = Array(names.dropLast().joined(separator: [UInt8(ascii: "/")]))
        if let folder = folder(at: parent), folder.status(of: name, followingLinks: false) != nil { return true }
        return ![ENOENT, ENOTDIR, ELOOP, ENAMETOOLONG].contains(errno)
    }
}

extension ListedEntry.Content {
    fileprivate init(of name: [UInt8], in folder: borrowing FileDescriptor) {
        guard let status = folder.status(of: name, followingLinks: false) else {
            self = .unknown
            return
        }
        switch FileKind(mode: status.st_mode) {
        case .regular: self = .file(FileLook(status))
        case .folder: self = .folder
        case .symbolicLink:
            let target = folder.status(of: name, followingLinks: true)
            self = .link(toFolder: target.map { FileKind(mode: $0.st_mode) == .folder } ?? false)
        case .pipe, .socket, .device: self = .other
        }
    }
}
