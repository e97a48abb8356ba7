/// What a program may do with an API token. A token never allows more than its owner may.
public enum TokenScope: String, Codable, CaseIterable, Comparable, Sendable {
    /// Reads what its owner may read, without audio.
    case read
    /// Changes what its owner may change.
    case write
    /// Hears what its owner may hear.
    case audio
    /// Reads the figures of the server itself: `/metrics`.
    case metrics

    public static func < (left: TokenScope, right: TokenScope) -> Bool { left.rawValue < right.rawValue }
}
