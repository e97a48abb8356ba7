/// How many items are in which state; the five add up to all items.
public struct AnswerCounts: Hashable, Codable, Sendable {
    public let answered: Int
    /// Said so by a person or a check.
    public let notApplicable: Int
    /// By the conditions of the scorecard.
    public let ruledOut: Int
    public let notMeasurable: Int
    public let notEvaluated: Int

    init(of items: [ItemScore]) {
        func count(_ status: ItemScore.Status) -> Int { items.count { $0.status == status } }
        answered = count(.answered)
        notApplicable = count(.notApplicable)
        ruledOut = count(.ruledOut)
        notMeasurable = count(.notMeasurable)
        notEvaluated = count(.notEvaluated)
    }

    private enum CodingKeys: String, CodingKey {
        case answered
        case notApplicable = "not_applicable"
        case ruledOut = "ruled_out"
        case notMeasurable = "not_measurable"
        case notEvaluated = "not_evaluated"
    }
}
