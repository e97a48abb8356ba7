import CallModel

/// `{"start", "end", "word", "confidence"}`, where some recognisers say `probability` for the last or nothing.
struct TimedWord: Decodable {
    let word: Word

    private enum CodingKeys: CodingKey { case word, confidence, probability }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        word = Word(
            range: try TimedSpan(from: decoder).range,
            text: try fields.decode(String.self, forKey: .word).trimmed,
            confidence: try fields.decodeIfPresent(Share.self, forKey: .confidence)?.value
                ?? fields.decodeIfPresent(Share.self, forKey: .probability)?.value)
    }
}
