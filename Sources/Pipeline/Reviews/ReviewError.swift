/// Why an operation of the quality team is refused; the life of an evaluation has its own (`LifeError`).
public enum ReviewError: String, Error, CaseIterable, Hashable, Sendable, CustomStringConvertible {
    /// There is no such thing, it was erased, or consent does not allow its use.
    case notFound = "not_found"
    /// Whether the call may be used cannot be told now: the store does not answer, consent cannot be read, the call is
    /// held, or the clock is wrong. Nothing that exists goes for that.
    case cannotTell = "cannot_tell"
    /// No scorecard is meant for the call, or its revision cannot be read any more.
    case noScorecard = "no_scorecard"
    /// Somebody else changed it meanwhile; nothing was done.
    case changedMeanwhile = "changed_meanwhile"
    /// An evaluation of the drawn call was submitted: it stays in its draw, with whom it is.
    case scored
    /// A mark lies outside the words of the customer.
    case notFeedback = "not_feedback"
    /// The person took the call themselves, has scored it before, or is of its agent's team where that is excluded.
    case tooClose = "too_close"
    /// A calibration asks the person to score the call blind; before that they are not shown what the machine answers.
    case calibrationFirst = "calibration_first"
    /// The calibration is closed: nothing more is scored.
    case closed

    public var code: String { rawValue }

    public var description: String {
        switch self {
        case .notFound: "expected a call or an evaluation that may be used"
        case .cannotTell: "expected consent that can be told now; try again later"
        case .noScorecard: "expected a scorecard that is meant for the call"
        case .changedMeanwhile: "expected the latest version; somebody else was faster"
        case .scored: "expected a drawn call that was not scored"
        case .notFeedback: "expected words of the customer"
        case .tooClose: "expected somebody who is not too close to the call"
        case .calibrationFirst: "expected the call to be scored in its calibration first"
        case .closed: "expected a session that is not closed"
        }
    }
}
