public import CallModel
public import Scorecards

/// The answers and the score of an evaluation from one moment on. Later versions stand beside earlier ones.
public struct EvaluationVersion: Hashable, Codable, Sendable {
    public let at: ZonedTime
    /// Who made it: the reviewer, or whoever ruled on a dispute.
    public let by: String
    /// By item.
    public let answers: [String: CountedAnswer]
    public let score: Score
}
