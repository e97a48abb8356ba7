public import CallModel

/// What one person answered to one item of a call that several people score.
public struct Rating: Hashable, Codable, Sendable {
    public let call: CallID
    public let reviewer: String
    public let answer: Answer

    public init(call: CallID, reviewer: String, answer: Answer) {
        self.call = call
        self.reviewer = reviewer
        self.answer = answer
    }
}
