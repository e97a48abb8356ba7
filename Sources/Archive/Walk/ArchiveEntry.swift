/// Something met on a walk through the archive.
public enum ArchiveEntry: Hashable, Sendable {
    case recording(RecordingFile)
    /// Named like a recording, or in the way to some, but not to be opened.
    case unusable(UnusableEntry)
    /// The path of a consent file whose recording is not there, or not to be opened: somebody may have deleted that and
    /// noted a withdrawal. It is no file of the ledger.
    case consent(String)
}
