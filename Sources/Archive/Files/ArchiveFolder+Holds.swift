#if canImport(Glibc)
    import Glibc
#endif

extension ArchiveFolder {
    /// Whether there is something of this name, of whatever kind; nothing is opened and no link followed.
    public func holds(_ relativePath: some StringProtocol) -> Bool {
        let names = Array(relativePath.utf8).split(separator: UInt8(ascii: "/")).map { Array($0) }
        guard let name = names.last else { return false }
        let parent = Array(names.dropLast().joined(separator: [UInt8(ascii: "/")]))
        return folder(at: parent)?.status(of: name, followingLinks: false) != nil
    }
}
