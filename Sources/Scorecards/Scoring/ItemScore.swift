/// What one item adds to a score.
public struct ItemScore: Hashable, Codable, Sendable {
    public enum Status: String, Codable, CaseIterable, Sendable {
        case answered
        case notApplicable = "not_applicable"
        /// The condition of the item is not met, so nobody had to answer.
        case ruledOut = "ruled_out"
        case notMeasurable = "not_measurable"
        /// Nobody looked, or the item that its condition asks about is open.
        case notEvaluated = "not_evaluated"
    }

    public let item: String
    public let status: Status
    public let weight: Double
    public let isBonus: Bool
    /// Before weighting; `nil` unless answered.
    public let points: Double?
    /// Before weighting; `nil` unless answered, 0 for an answer that is not scored.
    public let possiblePoints: Double?
    /// The answer fails the evaluation.
    public let fails: Bool

    private enum CodingKeys: String, CodingKey {
        case item, status, weight
        case isBonus = "bonus"
        case points
        case possiblePoints = "possible_points"
        case fails
    }
}
