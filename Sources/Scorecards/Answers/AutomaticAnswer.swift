public import CallModel

/// What the machine answers to an item, and where in the call it can be checked.
public struct AutomaticAnswer: Hashable, Codable, Sendable {
    public let item: String
    public let answer: Answer
    /// In time order; not empty exactly where there is an answer.
    public let evidence: [Evidence]
    /// The figure behind the answer; `nil` where it is not about a measure.
    public let measured: MeasuredAgainstNorm?

    init(item: String, answer: Answer, evidence: [Evidence] = [], measured: MeasuredAgainstNorm? = nil) {
        precondition(answer.isAnswered != evidence.isEmpty, "an answer has evidence, a non-answer has none")
        self.item = item
        self.answer = answer
        self.evidence = evidence
        self.measured = measured
    }
}
