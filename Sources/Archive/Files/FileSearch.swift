import Glibc

/// Finds files by name in the whole archive. Links are not followed; hidden and temporary names are passed over.
struct FileSearch {
    /// Relative to the archive, in the order of a walk. A single path is not looked for: it is there or an error.
    let paths: [String]

    init(_ names: FileNames, in archive: ArchiveFolder) {
        if case .path(let path) = names {
            paths = [path]
            return
        }
        var found: [String] = []
        var pending: [[UInt8]] = [[]]
        while let folder = pending.popLast() {
            let (files, folders) = FileSearch.content(of: folder, in: archive)
            found += files.filter(names.match)
            pending += folders.reversed()
        }
        paths = found
    }

    /// The regular files and the folders in a folder; names that are not UTF-8 are passed over.
    private static func content(of folder: [UInt8], in archive: ArchiveFolder) -> ([String], [[UInt8]]) {
        guard let descriptor = archive.folder(at: folder), let listing = FolderListing(descriptor) else {
            return ([], [])
        }
        var files: [String] = []
        var folders: [[UInt8]] = []
        for name in listing.names {
            guard let status = descriptor.status(of: name, followingLinks: false) else { continue }
            let path = folder.isEmpty ? name : folder + [UInt8(ascii: "/")] + name
            switch FileKind(mode: status.st_mode) {
            case .regular: files += String(validating: path, as: UTF8.self).map { [$0] } ?? []
            case .folder: folders.append(path)
            default: continue
            }
        }
        return (files, folders)
    }
}
