public import CallModel

/// Whether words may be quoted, and if not, why.
public enum Quotability: String, Codable, CaseIterable, Sendable {
    case quotable, redacted, overlapped
    case lowConfidence = "low_confidence"

    /// The least confidence of words that are quoted, 0...1.
    public static let leastConfidence = 0.5
    /// The most talking at once, milliseconds: less is the end of one turn in the start of the next.
    public static let mostOverlapMs = 300

    /// Judges an utterance or a part of one.
    /// - Parameter overlap: of the `CheckedTranscript`.
    public static func of(_ utterance: Utterance, overlap: Timeline) -> Quotability {
        if Redaction.touches(utterance.text) { return .redacted }
        if overlap.intersection(Timeline([utterance.range])).totalMs > mostOverlapMs { return .overlapped }
        if let confidence = confidence(of: utterance), confidence < leastConfidence { return .lowConfidence }
        return .quotable
    }

    /// Of the utterance, or the mean of its words; `nil` where the recogniser gave none.
    private static func confidence(of utterance: Utterance) -> Double? {
        let words = utterance.words.compactMap(\.confidence)
        return utterance.confidence ?? (words.isEmpty ? nil : words.reduce(0, +) / Double(words.count))
    }
}
