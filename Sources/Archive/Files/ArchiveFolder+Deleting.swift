public import CallModel
import Glibc
public import Hashing

/// The only place where anything is taken out of an archive: where somebody who withdraws consent asks for it.
extension ArchiveFolder {
    /// Opens a recording that is to be deleted, where it still holds the bytes that are known of it. That takes long
    /// for hours of sound: whether it may be deleted is to be asked after this.
    /// - Throws: `file.changed` where other bytes stand there now; the errors of `file(at:)`.
    public func file(at relativePath: String, holding digest: SHA256Digest) throws(InputError) -> RegularFile {
        var file = try file(at: relativePath)
        guard try file.sha256() == digest else {
            throw InputError(
                code: "file.changed", file: relativePath, expected: "expected the recording that Sidetone has heard")
        }
        return file
    }

    /// Deletes a small file that belongs to a recording.
    /// - Throws: as for a recording, and the errors of `file(at:)`.
    public func delete(sideFile relativePath: String) throws(InputError) {
        try delete(file(at: relativePath))
    }

    /// Whether a recording of this name is there, whatever its ending.
    /// - Parameter base: a path without the ending. Where its folder cannot be read, there may be one.
    public func holdsRecording(named base: String) -> Bool {
        let (folder, name) = Self.split(base)
        guard let entries = entries(of: folder) else { return true }
        return entries.contains { entry in
            FolderVisit.hasRecordingExtension(entry.name)
                && entry.name.lastIndex(of: UInt8(ascii: ".")).map { Array(entry.name[..<$0]) } == name
        }
    }

    /// Deletes a file; it is gone for good when this returns. The name must still stand for the file that was opened;
    /// what somebody puts there in the moment after that look is not told from it.
    /// - Throws: `file.changed` where it does not; `file.kept` where the system refuses. The file stays then.
    public func delete(_ file: borrowing RegularFile) throws(InputError) {
        let (path, name) = Self.split(file.path)
        guard let folder = folder(at: path), let standing = folder.status(of: name, followingLinks: false),
            file.isSame(as: standing)
        else {
            throw InputError(
                code: "file.changed", file: file.path, expected: "expected a file that nobody replaces meanwhile")
        }
        guard folder.unlink(name), folder.makeDurable() else {
            throw InputError(
                code: "file.kept", file: file.path,
                expected: "expected a file that may be deleted: \(lastSystemError())")
        }
    }

    /// The folder, empty for the root, and the name in it.
    private static func split(_ path: String) -> (folder: [UInt8], name: [UInt8]) {
        let bytes = Array(path.utf8)
        guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return ([], bytes) }
        return (Array(bytes[..<slash]), Array(bytes[(slash + 1)...]))
    }
}

extension RegularFile {
    fileprivate func isSame(as other: stat) -> Bool {
        var own = stat()
        return fstat(descriptorNumber, &own) == 0 && own.st_dev == other.st_dev && own.st_ino == other.st_ino
    }
}
