/// Where in the archive the recordings are, by name, for sources that do not know the folders.
struct RecordingNames: Sendable {
    /// In the order of the walk.
    private(set) var all: [String] = []
    private var paths: [String: [String]] = [:]

    /// No recordings.
    init() {}

    /// Walks the archive; nothing is opened.
    init(in archive: any RecordingArchive) {
        var walk = ArchiveWalk(archive)
        while let entry = walk.next() {
            guard case .recording(let file) = entry else { continue }
            all.append(file.path)
            let name = RecordingNames.lastName(of: file.path)
            for key in Set([name, RecordingNames.stem(of: name)]) {
                paths[String(key), default: []].append(file.path)
            }
        }
    }

    /// The recording of which a source gives a name, path or address; `nil` where there is none, or more than one.
    func path(of cell: String) -> String? {
        let found = paths(of: cell)
        return found.count == 1 ? found[0] : nil
    }

    func isAmbiguous(_ cell: String) -> Bool { paths(of: cell).count > 1 }

    /// By the whole name, else without its ending: it may have been converted since.
    private func paths(of cell: String) -> [String] {
        let name = RecordingNames.lastName(of: cell)
        return paths[String(name)] ?? paths[String(RecordingNames.stem(of: name))] ?? []
    }

    private static func lastName(of path: String) -> Substring {
        let path = path.prefix { $0 != "?" }
        return path.split(separator: "/").last ?? path
    }

    /// Without `.wav` and the like; an id such as `1392142333.2` has no such ending.
    private static func stem(of name: Substring) -> Substring {
        guard let dot = name.lastIndex(of: "."), name[name.index(after: dot)...].contains(where: \.isLetter) else {
            return name
        }
        return name[..<dot]
    }
}
