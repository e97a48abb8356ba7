/// A walk through the whole archive, one folder in memory at a time. No recording is opened.
///
/// The order is the same on every run: in each folder the recordings by the bytes of their names, consent files without
/// one, then its folders.
/// Links are reported and not followed; hidden and temporary names are passed over.
public struct ArchiveWalk {
    private let archive: any RecordingArchive
    /// Folders to visit, the next one last.
    private var pending: [[UInt8]] = [[]]
    /// Of the folder at hand, in reverse.
    private var entries: [ArchiveEntry] = []

    public init(_ archive: any RecordingArchive) {
        self.archive = archive
    }

    /// `nil` at the end.
    public mutating func next() -> ArchiveEntry? {
        while entries.isEmpty, let folder = pending.popLast() { visit(folder) }
        return entries.popLast()
    }

    private mutating func visit(_ path: [UInt8]) {
        guard let listed = archive.entries(of: path) else {
            entries = [.unusable(UnusableEntry(path: path.isEmpty ? "." : printable(path), reason: .unreadable))]
            return
        }
        var visit = FolderVisit(path: path, names: listed.map(\.name))
        for entry in listed { visit.look(at: entry) }
        for entry in listed { visit.lookForConsent(at: entry) }
        entries = visit.entries.reversed()
        pending += visit.folders.reversed()
    }
}

/// A path for people: what is not UTF-8 is written `\xFF`.
func printable(_ path: [UInt8]) -> String {
    if let text = String(validating: path, as: UTF8.self) { return text }
    return path.map { byte in
        byte < 0x80
            ? String(Unicode.Scalar(byte)) : "\\x" + String(byte, radix: 16, uppercase: true)
    }.joined()
}
