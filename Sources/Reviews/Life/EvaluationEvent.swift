public import CallModel

/// One step in the life of an evaluation.
public struct EvaluationEvent: Hashable, Codable, Sendable {
    public let action: EvaluationAction.Name
    /// User name.
    public let by: String
    public let at: ZonedTime
    /// Where the evaluation stood afterwards.
    public let state: EvaluationState
    /// What was said with it: the comment of an acknowledgement, the reason of a retraction.
    public let note: String?
}
