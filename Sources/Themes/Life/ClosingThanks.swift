public import CallModel

/// Whether the customer thanked at the end of a call: a small sign of loyalty that no survey asks for.
public enum ClosingThanks {
    /// The end of a call: the customer's last words, within this time before the last word of either side.
    private static let endMs = 30_000
    private static let turns = 3

    /// Beginnings of words of thanks in the four languages, folded.
    private static let stems = ["thank", "дяку", "вдячн", "спасиб", "благодар", "dziek", "wdzieczn"]

    /// - Parameter transcript: without the words where nobody was heard to speak; recognisers invent thanks in silence.
    /// - Returns: `nil` where nothing of the customer was heard at the end.
    public static func heard(in transcript: Transcript?) -> Bool? {
        guard let utterances = transcript?.utterances, let end = utterances.map(\.range.endMs).max() else { return nil }
        let closing = utterances.filter { $0.party == .customer && $0.range.endMs > end - endMs }.suffix(turns)
        guard !closing.isEmpty else { return nil }
        return closing.contains { utterance in
            tokens(of: utterance.text).contains { token in stems.contains(where: token.word.hasPrefix) }
        }
    }
}
