/// A text after masking.
public struct RedactedText: Hashable, Sendable {
    public let text: String
    /// In order, apart from each other.
    public let spans: [RedactionSpan]
}
