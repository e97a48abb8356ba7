/// One text of a scorecard in each of its languages.
public struct LocalizedText: Hashable, Sendable {
    /// By language code (`en`, `uk`, …). Never empty.
    public let texts: [String: String]

    /// `nil` without any text.
    public init?(_ texts: [String: String]) {
        guard !texts.isEmpty else { return nil }
        self.texts = texts
    }

    /// The text in `language`; where it is missing in English, and without that in the first language by code.
    public func text(in language: String) -> String {
        texts[language] ?? texts["en"] ?? texts.min { $0.key < $1.key }?.value ?? ""
    }
}

extension LocalizedText: Encodable {
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(texts)
    }
}
