/// Which files of the archive are meant.
public enum FileNames: Hashable, Sendable {
    /// One path.
    case path(String)
    /// Names with `*` for any characters, in any folder; upper and lower case count the same.
    case patterns([String])

    /// Whether a file of this name is one of them; of a path nothing but the path itself.
    func match(_ path: String) -> Bool {
        switch self {
        case .path(let only): path == only
        case .patterns(let patterns): TextPattern.match(path.split(separator: "/").last ?? "", patterns)
        }
    }
}
