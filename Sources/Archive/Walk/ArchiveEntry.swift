/// Something met on a walk through the archive.
public enum ArchiveEntry: Hashable, Sendable {
    case recording(RecordingFile)
    /// Named like a recording, or in the way to some, but not to be opened.
    case unusable(UnusableEntry)
}
