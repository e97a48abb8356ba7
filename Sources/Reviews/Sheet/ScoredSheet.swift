public import Scorecards

/// A sheet with what it comes to under a scorecard.
public struct ScoredSheet: Hashable, Codable, Sendable {
    public let sheet: ReviewSheet
    /// One per item of the scorecard.
    public let answers: [String: CountedAnswer]
    public let score: Score

    /// - Parameters:
    ///   - automatic: `nil` where there are no automatic answers, or the reviewer must not lean on them.
    ///   - suggestionOnly: items whose automatic answer counts only where the reviewer confirms it.
    /// - Throws: where an item does not take the answer, or does not exist.
    public init(
        _ sheet: ReviewSheet, on scorecard: Scorecard, automatic: AutomaticEvaluation?,
        suggestionOnly: Set<String> = []
    ) throws(AnswerError) {
        let machine = automatic?.answers() ?? [:]
        var answers: [String: CountedAnswer] = [:]
        for item in scorecard.items {
            answers[item.id] = CountedAnswer(
                person: sheet.answers[item.id], automatic: item.isAutomatic ? machine[item.id] : nil,
                onlySuggests: suggestionOnly.contains(item.id))
        }
        let unknown = sheet.answers.filter { answers[$0.key] == nil }
        self.sheet = sheet
        self.answers = answers
        score = try scorecard.score(answers.mapValues(\.answer).merging(unknown) { counted, _ in counted })
    }
}
