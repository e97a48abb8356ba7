/// Texts with `*` for any characters; upper and lower case count the same.
enum TextPattern {
    /// Whether the whole text is of one of the patterns.
    static func match(_ text: some StringProtocol, _ patterns: [String]) -> Bool {
        let text = Array(text.lowercased().utf8)
        return patterns.contains { match(text[...], Array($0.lowercased().utf8)[...]) }
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
