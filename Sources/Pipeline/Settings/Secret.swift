/// A text that is never printed.
public struct Secret: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible {
    /// For whoever needs the secret itself.
    public let revealed: String

    /// `nil` for an empty text, which is no secret.
    public init?(_ text: String) {
        guard !text.isEmpty else { return nil }
        revealed = text
    }

    public var description: String { "[secret]" }
    public var debugDescription: String { description }
}
