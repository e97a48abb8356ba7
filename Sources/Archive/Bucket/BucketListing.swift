import CallModel

/// One page of what a bucket says is in a folder (`ListObjectsV2` with a delimiter).
struct BucketListing {
    let entries: [ListedEntry]
    /// What the next page is asked with; `nil` on the last.
    let continuation: String?

    /// - Parameter folder: the key before every name, with `/` at its end or empty.
    /// - Returns: `nil` where the answer is no such page.
    init?(xml: [UInt8], folder: String) {
        guard let root = try? XMLNode.root(of: xml), root.name == "ListBucketResult" else { return nil }
        let files = root.all("Contents").compactMap { node -> ListedEntry? in
            guard let name = Self.name(node.whole("Key"), in: folder) else { return nil }
            return ListedEntry(name: name, content: Self.look(node).map { .file($0) } ?? .unknown)
        }
        let folders = root.all("CommonPrefixes").compactMap { node in
            Self.name(node.whole("Prefix").map { String($0.dropLast()) }, in: folder).map {
                ListedEntry(name: $0, content: .folder)
            }
        }
        entries = files + folders
        continuation = root.says("IsTruncated") ? root.text("NextContinuationToken") : nil
    }

    /// The last part of a key; `nil` for the folder itself, and for hidden names.
    private static func name(_ key: String?, in folder: String) -> [UInt8]? {
        guard let key, key.hasPrefix(folder) else { return nil }
        let name = Array(key.utf8.dropFirst(folder.utf8.count))
        return ListedEntry.isIgnored(name) || name == Array("..".utf8) || name.contains(UInt8(ascii: "/")) ? nil : name
    }

    /// Whole seconds: the answer to a request for the object says no more.
    private static func look(_ node: XMLNode) -> FileLook? {
        guard let size = node.text("Size").flatMap(Int.init), size >= 0,
            let time = node.text("LastModified").flatMap({ ZonedTime(iso8601: $0) })
        else { return nil }
        return FileLook(sizeBytes: size, modifiedMs: time.epochSeconds * 1000)
    }
}

extension XMLNode {
    /// The text of the first child of this name as it stands: keys may begin with spaces.
    fileprivate func whole(_ name: String) -> String? { children.first { $0.name == name }?.text }
}
