import Archive
import Glibc
import Testing

/// A new folder that goes when the test ends.
final class ScratchFolder {
    let path: String

    init() throws {
        var template = Array("/tmp/sidetone-archive-XXXXXX".utf8CString)
        path = String(cString: try #require(mkdtemp(&template)))
    }

    deinit { ScratchFolder.remove(Array(path.utf8CString), in: AT_FDCWD) }

    /// Step by step, since a path may be longer than the system takes, and by bytes, since a name may be no text.
    private static func remove(_ name: [CChar], in folder: Int32) {
        if unlinkat(folder, name, 0) == 0 { return }
        let inner = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
        if let stream = fdopendir(inner) {
            while let entry = readdir(stream) {
                let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.bindMemory(to: CChar.self)) }
                if !name.starts(with: [0x2E, 0]) && !name.starts(with: [0x2E, 0x2E, 0]) { remove(name, in: inner) }
            }
            closedir(stream)
        }
        unlinkat(folder, name, AT_REMOVEDIR)
    }

    var archive: ArchiveFolder {
        get throws { try ArchiveFolder(path: path) }
    }

    @discardableResult
    func file(_ name: String, _ content: String = "") throws -> String {
        try file(Array(name.utf8), Array(content.utf8))
        return name
    }

    func file(_ name: [UInt8], _ content: [UInt8] = []) throws {
        let descriptor = open(absolute(name), O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        try #require(descriptor >= 0)
        defer { close(descriptor) }
        #expect(write(descriptor, content, content.count) == content.count)
    }

    func folder(_ name: String) throws { try #require(mkdir(absolute(Array(name.utf8)), 0o700) == 0) }

    func pipe(_ name: String) throws { try #require(mkfifo(absolute(Array(name.utf8)), 0o600) == 0) }

    func link(_ name: String, to target: String) throws {
        try #require(symlink(target, absolute(Array(name.utf8))) == 0)
    }

    func absolute(_ name: [UInt8]) -> [CChar] { (Array(path.utf8) + [0x2F] + name + [0]).map { CChar(bitPattern: $0) } }

    /// Sets the time of change, in milliseconds since 1970.
    func touch(_ name: String, modifiedMs: Int) throws {
        let time = timespec(tv_sec: modifiedMs / 1000, tv_nsec: modifiedMs % 1000 * 1_000_000)
        try #require(utimensat(AT_FDCWD, absolute(Array(name.utf8)), [time, time], 0) == 0)
    }
}
