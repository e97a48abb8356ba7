import Foundation

/// The POSIX locks that this process holds, as the kernel lists them (proc(5), `/proc/locks`).
enum RecordLocks {
    /// - Returns: names of the locked files of a folder, in order.
    static func held(below folder: String) throws -> [String] {
        let locked = try inodes()
        return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().filter { name in
            let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")
            return (attributes[.systemFileNumber] as? NSNumber).map { locked.contains($0.intValue) } ?? false
        }
    }

    /// Lines look like `1: POSIX  ADVISORY  READ 4711 fe:00:16329003 128 128`.
    private static func inodes() throws -> Set<Int> {
        let own = String(ProcessInfo.processInfo.processIdentifier)
        let lines = try text().split(separator: "\n")
        return Set(
            lines.compactMap { line in
                let fields = line.split(separator: " ")
                guard fields.count > 5, fields[1] == "POSIX", fields[4] == own else { return nil }
                return fields[5].split(separator: ":").last.flatMap { Int($0) }
            })
    }

    /// The kernel hands out a page at a time: whoever takes a short answer for the end misses locks.
    private static func text() throws -> String {
        let file = try FileHandle(forReadingFrom: URL(filePath: "/proc/locks"))
        defer { try? file.close() }
        var bytes = Data()
        while let piece = try file.read(upToCount: 4096), !piece.isEmpty { bytes += piece }
        return String(decoding: bytes, as: UTF8.self)
    }
}
