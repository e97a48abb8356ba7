public import CallModel

/// Where recordings are kept with the files that lie beside them: a folder, or a bucket of objects.
///
/// Paths are relative, with `/` between names, never absolute and without `..`.
public protocol RecordingArchive: Sendable {
    /// As it was given.
    var path: String { get }

    /// Opens a regular file for reading.
    /// - Throws: `file.missing`, `file.not_regular` or `file.unreadable`. Never waits for a pipe.
    func file(at relativePath: String) throws(InputError) -> RegularFile

    /// How large a file is and when it changed, as `file(at:)` would find it; nothing of it is copied.
    /// - Throws: as `file(at:)`.
    func look(at relativePath: String) throws(InputError) -> FileLook

    /// What stands in a folder, in the order of the bytes of the names, without hidden and temporary ones. Nothing is
    /// opened.
    /// - Parameter folder: empty for the whole archive.
    /// - Returns: `nil` where the folder cannot be read.
    func entries(of folder: [UInt8]) -> [ListedEntry]?

    /// Whether there is something of this name, of whatever kind; nothing is opened and no link followed. `true` where
    /// that cannot be told.
    func holds(_ relativePath: String) -> Bool
}
