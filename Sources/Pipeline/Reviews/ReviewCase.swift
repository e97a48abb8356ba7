public import Reviews
public import Scorecards
public import Store

/// An evaluation of a call with what it is scored by; sound and words of the call are `ReviewMaterial`.
public struct ReviewCase: Sendable {
    public let entry: CallEntry
    public let evaluation: Evaluation
    public let scorecard: Scorecard
    /// `nil` where the machine answered nothing, or must not be leant on: in a calibration, and before one.
    public let automatic: AutomaticEvaluation?
    /// The session that asks its reviewer to score the call blind first; nothing is submitted before that. `nil` where
    /// there is none.
    public let waitingSession: CalibrationSession?
    /// A draft of a session that was closed: it takes no answers any more.
    public let isClosed: Bool
    /// Items whose automatic answer counts only where it is confirmed.
    public let suggestionOnly: Set<String>
    /// The sheet as it was saved last, and under which version; version 0 is an empty one.
    public let draft: (version: Int, sheet: ReviewSheet)

    /// What the sheet comes to at present; `nil` where it cannot be scored.
    public var score: ScoredSheet? {
        try? ScoredSheet(draft.sheet, on: scorecard, automatic: automatic, suggestionOnly: suggestionOnly)
    }
}
