public import CallModel
import Glibc

/// The folder with the recordings. Everything in it is reached from one descriptor and by names relative to it, step by
/// step and without following a link, so that nothing outside can be read through it.
public final class ArchiveFolder: RecordingArchive {
    public let path: String
    let root: FileDescriptor

    /// - Throws: `archive.missing` where there is no such folder or it cannot be entered.
    public init(path: String) throws(InputError) {
        guard let root = FileDescriptor(Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)) else {
            throw InputError(
                code: "archive.missing", file: path,
                expected: "expected a folder that can be read: \(lastSystemError())")
        }
        self.path = path
        self.root = root
    }

    public func file(at relativePath: String) throws(InputError) -> RegularFile {
        guard let descriptor = open(relativePath, O_RDONLY | O_NONBLOCK) else {
            throw ArchiveFolder.refusal(of: relativePath)
        }
        guard let status = descriptor.status, FileKind(mode: status.st_mode) == .regular else {
            throw ArchiveFolder.notRegular(relativePath)
        }
        return RegularFile(path: relativePath, descriptor: descriptor, look: FileLook(status))
    }

    /// Opens a folder below the root; the root itself for the empty path.
    func folder(at relativePath: [UInt8]) -> FileDescriptor? {
        open(relativePath.isEmpty ? [UInt8(ascii: ".")] : relativePath, O_RDONLY | O_DIRECTORY)
    }

    private func open(_ path: String, _ flags: Int32) -> FileDescriptor? { open(Array(path.utf8), flags) }

    private func open(_ path: [UInt8], _ flags: Int32) -> FileDescriptor? {
        let names = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map(Array.init)
        guard let last = names.last, !names.contains(Array("..".utf8)), !names.contains([]), !path.contains(0) else {
            errno = ENOENT
            return nil
        }
        guard names.count > 1 else { return root.open(last, flags) }
        guard var folder = root.open(names[0], O_RDONLY | O_DIRECTORY) else { return nil }
        for name in names[1..<(names.count - 1)] {
            guard let next = folder.open(name, O_RDONLY | O_DIRECTORY) else { return nil }
            folder = next
        }
        return folder.open(last, flags)
    }

    private static func refusal(of path: String) -> InputError {
        switch errno {
        case ENOENT: InputError(code: "file.missing", file: path, expected: "expected this file")
        case ELOOP, ENOTDIR, ENXIO, ENODEV: notRegular(path)
        default:
            InputError(
                code: "file.unreadable", file: path, expected: "expected a file that can be read: \(lastSystemError())")
        }
    }

    private static func notRegular(_ path: String) -> InputError {
        InputError(
            code: "file.not_regular", file: path,
            expected: "expected a regular file, not a link, folder, pipe, socket or device")
    }
}

/// What the system said to the last call that failed.
func lastSystemError() -> String { String(cString: strerror(errno)) }
