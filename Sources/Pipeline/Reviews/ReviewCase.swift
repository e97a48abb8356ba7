public import CallModel
public import Reviews
public import Scorecards
public import Store

/// Everything that somebody needs to score a call, or to look at an evaluation of it.
public struct ReviewCase: Sendable {
    public let entry: CallEntry
    public let evaluation: Evaluation
    public let scorecard: Scorecard
    /// `nil` where the machine answered nothing, or must not be leant on: in a calibration.
    public let automatic: AutomaticEvaluation?
    /// Items whose automatic answer counts only where it is confirmed.
    public let suggestionOnly: Set<String>
    /// The sheet as it was saved last, and under which version; version 0 is an empty one.
    public let draft: (version: Int, sheet: ReviewSheet)
    public let acoustics: CallAcoustics?
    /// `nil` where there are no words, or consent does not allow them.
    public let transcript: Transcript?
    /// `nil` where consent does not allow feedback to be gathered.
    public let marks: [FeedbackMark]?

    /// What the sheet comes to at present; `nil` where it cannot be scored.
    public var score: ScoredSheet? {
        try? ScoredSheet(draft.sheet, on: scorecard, automatic: automatic, suggestionOnly: suggestionOnly)
    }
}
