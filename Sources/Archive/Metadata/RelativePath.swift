/// Paths that files of the archive tell of one another.
enum RelativePath {
    /// The path within the archive of `path` as written in `file`; `nil` where it is absolute or leaves the archive.
    static func resolve(_ path: String, besides file: String) -> String? {
        guard !path.hasPrefix("/"), !path.utf8.contains(0) else { return nil }
        var names = file.split(separator: "/").dropLast()
        for name in path.split(separator: "/") where name != "." {
            if name == ".." {
                guard names.popLast() != nil else { return nil }
            } else {
                names.append(name)
            }
        }
        return names.isEmpty ? nil : names.joined(separator: "/")
    }
}
