/// A remark of the reviewer, pinned to a moment of the call.
public struct MomentNote: Hashable, Codable, Sendable, Identifiable {
    public let id: String
    public let atMs: Int
    public let text: String

    public init(id: String, atMs: Int, text: String) {
        self.id = id
        self.atMs = atMs
        self.text = text
    }

    private enum CodingKeys: String, CodingKey {
        case id
        case atMs = "at_ms"
        case text
    }
}
