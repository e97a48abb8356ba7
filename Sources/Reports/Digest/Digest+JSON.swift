import FoundationEssentials

extension Digest {
    /// The digest as `digest/1`: indented, keys sorted, a line feed at the end. The same digest gives the same bytes.
    /// - Throws: where a number is not finite, which no initialiser lets in.
    public func json() throws -> String {
        try sortedJSON(self)
    }
}

/// Indented JSON with sorted keys and a line feed at the end.
func sortedJSON(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
}
