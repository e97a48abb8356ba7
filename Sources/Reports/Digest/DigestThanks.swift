/// How many calls ended with thanks of the customer: a small sign of loyalty, without a survey.
public struct DigestThanks: Hashable, Codable, Sendable {
    /// Calls of which the customer's last words could be heard. The share is of these.
    public let calls: Int
    public let share: DigestShare

    public init(calls: Int, share: DigestShare) {
        self.calls = calls
        self.share = share
    }
}
