/// A stretch of text that is masked, and why.
public struct RedactionSpan: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        case email, iban, card
        /// Of a card, a PIN, or sent by message.
        case code
        /// A passport, identity card, tax or insurance number.
        case document
        case phone, number, name

        /// What stands in the masked text: `[card]`.
        public var tag: String { "[\(rawValue)]" }
    }

    public let kind: Kind
    /// In Unicode scalars of the text before masking. Not empty.
    public let range: Range<Int>

    public init(kind: Kind, range: Range<Int>) {
        self.kind = kind
        self.range = range
    }
}
