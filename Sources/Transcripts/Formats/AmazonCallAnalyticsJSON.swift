public import CallModel

/// Amazon Transcribe Call Analytics, the output of a post-call job: turns of `AGENT` and `CUSTOMER`, in milliseconds.
///
/// Source: Amazon Transcribe Developer Guide, "Post-call analytics output".
public struct AmazonCallAnalyticsJSON: TranscriptFormat {
    public let name = "amazon"
    public let parts = [TranscriptPart(suffix: ".amazon.json", party: nil)]

    public init() {}

    public func read(
        _ file: TranscriptFile, as part: TranscriptPart, voices: VoiceNames
    ) throws(InputError) -> SpokenText {
        let document = try TranscriptJSON.decode(Document.self, from: file)
        return SpokenText(
            language: document.language.map(LanguageTag.primary),
            utterances: document.turns.map(\.utterance).filter { !$0.text.isEmpty })
    }
}

private struct Document: Decodable {
    let language: String?
    let turns: [Turn]

    private enum CodingKeys: String, CodingKey {
        case language = "LanguageCode"
        case turns = "Transcript"
    }
}

private struct Turn: Decodable {
    let utterance: Utterance

    private enum CodingKeys: String, CodingKey {
        case role = "ParticipantRole"
        case content = "Content"
        case items = "Items"
    }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        guard let party = Party(rawValue: try fields.decode(String.self, forKey: .role).lowercased()) else {
            throw DecodingError.dataCorruptedError(
                forKey: .role, in: fields, debugDescription: "expected AGENT or CUSTOMER")
        }
        let words = try fields.decodeIfPresent([Item].self, forKey: .items)?.compactMap(\.word) ?? []
        let confidences = words.compactMap(\.confidence)
        utterance = Utterance(
            party: party, range: try MillisecondSpan(from: decoder).range,
            text: try fields.decode(String.self, forKey: .content).trimmed, words: words,
            confidence: confidences.isEmpty ? nil : confidences.reduce(0, +) / Double(confidences.count))
    }
}

/// A word, or a mark of punctuation, which takes no time and is in the text already.
private struct Item: Decodable {
    let word: Word?

    private enum CodingKeys: String, CodingKey {
        case type = "Type"
        case content = "Content"
        case confidence = "Confidence"
    }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        guard try fields.decodeIfPresent(String.self, forKey: .type) != "punctuation" else {
            word = nil
            return
        }
        word = Word(
            range: try MillisecondSpan(from: decoder).range, text: try fields.decode(String.self, forKey: .content),
            confidence: try Item.confidence(fields)?.value)
    }

    /// A number, or a number as text.
    private static func confidence(_ fields: KeyedDecodingContainer<CodingKeys>) throws -> Share? {
        guard let text = try? fields.decode(String.self, forKey: .confidence) else {
            return try fields.decodeIfPresent(Share.self, forKey: .confidence)
        }
        guard let share = Double(text).flatMap(Share.init) else {
            throw DecodingError.dataCorruptedError(
                forKey: .confidence, in: fields, debugDescription: "expected a number from 0 to 1")
        }
        return share
    }
}

private struct MillisecondSpan: Decodable {
    let range: TimeRange

    private enum CodingKeys: String, CodingKey {
        case begin = "BeginOffsetMillis"
        case end = "EndOffsetMillis"
    }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        let beginMs = try fields.decode(Double.self, forKey: .begin)
        let endMs = try fields.decode(Double.self, forKey: .end)
        guard let range = TimeRange(startSeconds: beginMs / 1000, endSeconds: endMs / 1000) else {
            throw DecodingError.dataCorruptedError(
                forKey: .end, in: fields,
                debugDescription: "expected 0 <= BeginOffsetMillis <= EndOffsetMillis")
        }
        self.range = range
    }
}
