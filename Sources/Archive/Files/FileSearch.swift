/// Finds files by name in the whole archive. Links are not followed; hidden and temporary names are passed over.
struct FileSearch {
    /// Relative to the archive, in the order of a walk. A single path is not looked for: it is there or an error.
    let paths: [String]

    init(_ names: FileNames, in archive: any RecordingArchive) {
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
    private static func content(of folder: [UInt8], in archive: any RecordingArchive) -> ([String], [[UInt8]]) {
        var files: [String] = []
        var folders: [[UInt8]] = []
        for entry in archive.entries(of: folder) ?? [] {
            let path = folder.isEmpty ? entry.name : folder + [UInt8(ascii: "/")] + entry.name
            switch entry.content {
            case .file: files += String(validating: path, as: UTF8.self).map { [$0] } ?? []
            case .folder: folders.append(path)
            case .link, .other, .unknown: continue
            }
        }
        return (files, folders)
    }
}
