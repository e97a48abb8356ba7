/// Why an action on an evaluation is refused.
public enum LifeError: String, Error, CaseIterable, Hashable, Sendable, CustomStringConvertible {
    /// The evaluation does not stand where the action begins.
    case wrongState = "wrong_state"
    /// Only its reviewer writes and submits a draft.
    case notTheReviewer = "not_the_reviewer"
    /// Nobody rules on what they scored themselves.
    case ownEvaluation = "own_evaluation"
    case deadlinePassed = "deadline_passed"
    /// The agent still has time to dispute.
    case deadlineOpen = "deadline_open"
    case nothingDisputed = "nothing_disputed"
    /// A disputed item is not on the scorecard, or is named twice.
    case unknownItem = "unknown_item"
    /// A ruling is missing, or is about an item that is not disputed.
    case rulingsDoNotMatch = "rulings_do_not_match"
    case reasonMissing = "reason_missing"

    public var code: String { rawValue }

    public var description: String {
        switch self {
        case .wrongState: "expected an evaluation in another state"
        case .notTheReviewer: "expected the reviewer of the evaluation"
        case .ownEvaluation: "expected somebody other than the reviewer"
        case .deadlinePassed: "expected the dispute before its deadline"
        case .deadlineOpen: "expected the deadline for disputes to have passed"
        case .nothingDisputed: "expected one item or more"
        case .unknownItem: "expected items of the evaluation, none twice"
        case .rulingsDoNotMatch: "expected one ruling per disputed item"
        case .reasonMissing: "expected a reason"
        }
    }
}
