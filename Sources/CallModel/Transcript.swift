/// A word of a transcript.
public struct Word: Hashable, Codable, Sendable {
    public let range: TimeRange
    public let text: String
    /// 0...1 as the recogniser gave it; `nil` where it gave none.
    public let confidence: Double?

    public init(range: TimeRange, text: String, confidence: Double? = nil) {
        self.range = range
        self.text = text
        self.confidence = confidence
    }
}

/// What one side said in one go.
public struct Utterance: Hashable, Codable, Sendable {
    public let party: Party
    public let range: TimeRange
    public let text: String
    /// In time order; empty where the transcript has no times of words.
    public let words: [Word]
    /// 0...1; `nil` where the recogniser gave none.
    public let confidence: Double?

    public init(party: Party, range: TimeRange, text: String, words: [Word] = [], confidence: Double? = nil) {
        self.party = party
        self.range = range
        self.text = text
        self.words = words
        self.confidence = confidence
    }
}

/// What was said in a call, in time order.
public struct Transcript: Hashable, Codable, Sendable {
    public let callID: CallID
    /// BCP 47, lower case; `nil` where nobody said.
    public let language: String?
    public let utterances: [Utterance]

    /// Sorts the utterances by start, then side.
    public init(callID: CallID, language: String?, utterances: [Utterance]) {
        self.callID = callID
        self.language = language
        self.utterances = utterances.sorted { ($0.range, $0.party, $0.text) < ($1.range, $1.party, $1.text) }
    }

    private enum CodingKeys: String, CodingKey {
        case callID = "call_id"
        case language, utterances
    }
}
