/// What is found in one folder.
struct FolderVisit {
    /// Relative to the archive; empty for its root.
    private let path: [UInt8]
    private let names: Set<[UInt8]>
    private(set) var entries: [ArchiveEntry] = []
    private(set) var folders: [[UInt8]] = []
    /// Of recordings that were found, by path.
    private var consent: Set<String> = []

    private static let extensions: Set<String> = ["wav", "flac", "ogg", "opus", "mp3"]

    init(path: [UInt8], names: [[UInt8]]) {
        self.path = path
        self.names = Set(names)
    }

    mutating func look(at entry: ListedEntry) {
        let (name, isRecording) = (entry.name, FolderVisit.hasRecordingExtension(entry.name))
        switch entry.content {
        case .file(let look) where isRecording: found(name, look)
        case .folder where !isRecording: folders.append(FolderVisit.join(path, name))
        case .link(let toFolder) where isRecording || toFolder: pass(name, .symbolicLink)
        case .unknown where isRecording: pass(name, .unreadable)
        case .folder, .other: if isRecording { pass(name, .notRegular) }
        case .file, .link, .unknown: return
        }
    }

    private mutating func found(_ name: [UInt8], _ look: FileLook) {
        guard let path = String(validating: FolderVisit.join(path, name), as: UTF8.self) else {
            return pass(name, .nameNotUTF8)
        }
        let file = RecordingFile(path: path, look: look, name: name, folder: printable(self.path), among: names)
        if let beside = file.consent { consent.insert(beside) }
        entries.append(.recording(file))
    }

    /// A consent file that no recording was found for. Once all were looked at.
    mutating func lookForConsent(at entry: ListedEntry) {
        guard entry.content != .folder,
            let path = String(validating: FolderVisit.join(path, entry.name), as: UTF8.self),
            path.hasSuffix(RecordingFile.consentSuffix), !consent.contains(path)
        else { return }
        entries.append(.consent(path))
    }

    private mutating func pass(_ name: [UInt8], _ reason: UnusableEntry.Reason) {
        entries.append(.unusable(UnusableEntry(path: printable(FolderVisit.join(path, name)), reason: reason)))
    }

    private static func join(_ path: [UInt8], _ name: [UInt8]) -> [UInt8] {
        path.isEmpty ? name : path + [UInt8(ascii: "/")] + name
    }

    static func hasRecordingExtension(_ name: [UInt8]) -> Bool {
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return false }
        return extensions.contains(String(decoding: name[(dot + 1)...], as: UTF8.self).lowercased())
    }
}
