import Foundation

/// Watches files for being opened, through inotify.
struct OpenWatch {
    private let descriptor: Int32
    private let paths: [Int32: String]

    struct CannotWatch: Error {}

    init(files: [String]) throws {
        descriptor = inotify_init1(Int32(IN_NONBLOCK))
        guard descriptor >= 0 else { throw CannotWatch() }
        var paths: [Int32: String] = [:]
        for file in files {
            let watch = inotify_add_watch(descriptor, file, UInt32(IN_OPEN))
            guard watch >= 0 else { throw CannotWatch() }
            paths[watch] = file
        }
        self.paths = paths
    }

    /// The files that were opened since.
    func opened() -> Set<String> {
        var opened: Set<String> = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = read(descriptor, &buffer, buffer.count), count > 0 {
            var offset = 0
            while offset + MemoryLayout<inotify_event>.size <= count {
                let event = buffer.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: inotify_event.self) }
                if let path = paths[event.wd] { opened.insert(path) }
                offset += MemoryLayout<inotify_event>.size + Int(event.len)
            }
        }
        return opened
    }
}
