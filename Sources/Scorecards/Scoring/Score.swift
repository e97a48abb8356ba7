/// What an evaluation comes to, with the arithmetic that leads there.
///
/// `value = min(1, (earned + bonus) / possible)`, where `earned = Σ points · weight` and
/// `possible = Σ possible points · weight` run over the answered items that are not bonus items.
public struct Score: Hashable, Codable, Sendable {
    public enum Outcome: String, Codable, CaseIterable, Sendable {
        /// Every critical item that applies is answered, and none failed.
        case passed
        /// An answer to a critical item fails the evaluation.
        case failed
        /// Nothing failed so far, but a critical item, or everything, is not answered.
        case undecided
    }

    /// Independent of the score.
    public let outcome: Outcome
    /// 0...1; `nil` where no scored item is answered.
    public let value: Double?
    public let sum: PointSum
    /// The id of the grade that `percent` falls into; `nil` without a score or without grades.
    public let grade: String?
    public let sections: [SectionScore]
    public let counts: AnswerCounts

    /// What is shown and graded: the score in per cent, rounded to one decimal.
    public var percent: Double? { sum.percent }
}
