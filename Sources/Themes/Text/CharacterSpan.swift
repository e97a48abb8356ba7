/// A stretch of a text, `start..<end`, counted in characters (grapheme clusters) from its beginning. Never empty.
public struct CharacterSpan: Hashable, Codable, Sendable {
    public let start: Int
    public let end: Int

    /// `nil` unless `0 <= start < end`.
    public init?(start: Int, end: Int) {
        guard 0 <= start, start < end else { return nil }
        self.start = start
        self.end = end
    }

    /// The exact substring; `nil` where the text is shorter.
    public func verbatim(in text: String) -> String? {
        guard let from = text.index(text.startIndex, offsetBy: start, limitedBy: text.endIndex),
            let to = text.index(from, offsetBy: end - start, limitedBy: text.endIndex)
        else { return nil }
        return String(text[from..<to])
    }

    func contains(_ other: CharacterSpan) -> Bool { start <= other.start && other.end <= end }

    /// The same stretch counted from `origin`; `nil` where it begins before.
    func counted(from origin: Int) -> CharacterSpan? { CharacterSpan(start: start - origin, end: end - origin) }

    private enum CodingKeys: String, CodingKey {
        case start, end
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        let (start, end) = (try fields.decode(Int.self, forKey: .start), try fields.decode(Int.self, forKey: .end))
        guard let span = CharacterSpan(start: start, end: end) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "expected 0 <= start < end"))
        }
        self = span
    }
}
