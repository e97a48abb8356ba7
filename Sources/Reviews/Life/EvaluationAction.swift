public import CallModel
public import Scorecards

/// What people do with an evaluation.
public enum EvaluationAction: Hashable, Sendable {
    /// By the reviewer: the draft becomes the first version.
    case submit(ScoredSheet)
    /// Shows it to the agent.
    /// - Parameter disputeBy: until when items can be disputed.
    case publish(disputeBy: ZonedTime)
    case acknowledge(comment: String)
    /// By the agent, in time; any number of items.
    case dispute([DisputedItem])
    /// Somebody other than the reviewer takes the disputes on.
    case takeUp
    /// Rules on every disputed item.
    /// - Parameter score: with the answers as the rulings leave them.
    case rule([ItemRuling], score: Score)
    /// Closes it: acknowledged, decided, or not disputed in time.
    case finalize
    case retract(reason: String)

    /// What it is called in the history.
    public var name: Name {
        switch self {
        case .submit: .submit
        case .publish: .publish
        case .acknowledge: .acknowledge
        case .dispute: .dispute
        case .takeUp: .takeUp
        case .rule: .rule
        case .finalize: .finalize
        case .retract: .retract
        }
    }

    public enum Name: String, Codable, CaseIterable, Sendable {
        case submit, publish, acknowledge, dispute
        case takeUp = "take_up"
        case rule, finalize, retract
    }
}
