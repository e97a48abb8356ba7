/// Which files of the archive are meant.
public enum FileNames: Hashable, Sendable {
    /// One path.
    case path(String)
    /// Names with `*` for any characters, in any folder; upper and lower case count the same.
    case patterns([String])

    /// Whether a file of this name is one of them; of a path nothing but the path itself.
    func match(_ path: String) -> Bool {
        switch self {
        case .path(let only): return path == only
        case .patterns(let patterns):
            let name = path.split(separator: "/").last.map { Array($0.lowercased().utf8) } ?? []
            return patterns.contains { FileNames.match(name[...], Array($0.lowercased().utf8)[...]) }
        }
    }

    /// Linear in the product of both lengths: after a star only the last one is tried again.
    private static func match(_ name: ArraySlice<UInt8>, _ pattern: ArraySlice<UInt8>) -> Bool {
        var (name, pattern) = (name, pattern)
        var retry: (name: ArraySlice<UInt8>, pattern: ArraySlice<UInt8>)?
        while let first = name.first {
            if pattern.first == UInt8(ascii: "*") {
                pattern.removeFirst()
                retry = (name, pattern)
            } else if pattern.first == first {
                (name, pattern) = (name.dropFirst(), pattern.dropFirst())
            } else if let last = retry {
                (name, pattern) = (last.name.dropFirst(), last.pattern)
                retry = (name, pattern)
            } else {
                return false
            }
        }
        return pattern.allSatisfy { $0 == UInt8(ascii: "*") }
    }
}
