/// What a look at a file tells without opening it.
public struct FileLook: Hashable, Codable, Sendable {
    public let sizeBytes: Int
    /// Milliseconds since 1970-01-01T00:00:00Z; may lie in the future or before 1970.
    public let modifiedMs: Int

    public init(sizeBytes: Int, modifiedMs: Int) {
        self.sizeBytes = sizeBytes
        self.modifiedMs = modifiedMs
    }

    private enum CodingKeys: String, CodingKey {
        case sizeBytes = "size_bytes"
        case modifiedMs = "modified_ms"
    }
}
