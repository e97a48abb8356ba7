import Glibc

/// What is found in one folder.
struct FolderVisit {
    /// Relative to the archive; empty for its root.
    private let path: [UInt8]
    private let names: Set<[UInt8]>
    private(set) var entries: [ArchiveEntry] = []
    private(set) var folders: [[UInt8]] = []

    private static let extensions: Set<String> = ["wav", "flac", "ogg", "opus", "mp3"]

    init(path: [UInt8], names: [[UInt8]]) {
        self.path = path
        self.names = Set(names)
    }

    mutating func look(at name: [UInt8], in folder: borrowing FileDescriptor) {
        let isRecording = FolderVisit.hasRecordingExtension(name)
        guard let status = folder.status(of: name, followingLinks: false) else {
            if isRecording { pass(name, .unreadable) }
            return
        }
        switch FileKind(mode: status.st_mode) {
        case .regular where isRecording: found(name, FileLook(status))
        case .folder where !isRecording: folders.append(FolderVisit.join(path, name))
        case .regular: return
        case .symbolicLink where isRecording || FolderVisit.leadsToFolder(name, folder): pass(name, .symbolicLink)
        default: if isRecording { pass(name, .notRegular) }
        }
    }

    private mutating func found(_ name: [UInt8], _ look: FileLook) {
        guard let path = String(validating: FolderVisit.join(path, name), as: UTF8.self) else {
            return pass(name, .nameNotUTF8)
        }
        entries.append(
            .recording(RecordingFile(path: path, look: look, name: name, folder: printable(self.path), among: names)))
    }

    private mutating func pass(_ name: [UInt8], _ reason: UnusableEntry.Reason) {
        entries.append(.unusable(UnusableEntry(path: printable(FolderVisit.join(path, name)), reason: reason)))
    }

    private static func join(_ path: [UInt8], _ name: [UInt8]) -> [UInt8] {
        path.isEmpty ? name : path + [UInt8(ascii: "/")] + name
    }

    private static func hasRecordingExtension(_ name: [UInt8]) -> Bool {
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return false }
        return extensions.contains(String(decoding: name[(dot + 1)...], as: UTF8.self).lowercased())
    }

    private static func leadsToFolder(_ name: [UInt8], _ folder: borrowing FileDescriptor) -> Bool {
        folder.status(of: name, followingLinks: true).map { FileKind(mode: $0.st_mode) == .folder } ?? false
    }
}
