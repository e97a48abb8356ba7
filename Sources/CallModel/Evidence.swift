/// Where in the call an answer or a quote can be checked.
public struct Evidence: Hashable, Codable, Sendable {
    /// `nil` where it concerns both sides or the whole call.
    public let party: Party?
    public let range: TimeRange
    /// The words at that place, or `nil` where the evidence is sound.
    public let words: String?
    /// The phrase they were taken for, as written in a scorecard; `nil` where none was looked for.
    public let phrase: String?

    public init(party: Party?, range: TimeRange, words: String? = nil, phrase: String? = nil) {
        self.party = party
        self.range = range
        self.words = words
        self.phrase = phrase
    }
}
