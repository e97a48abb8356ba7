public import CallModel

/// A drawn call that somebody is to be given.
public struct ReviewableCall: Hashable, Sendable {
    public let id: CallID
    public let agent: String?
    public let team: String?
    /// Whose evaluation of it was retracted: it takes somebody else.
    public let formerReviewers: Set<String>

    public init(id: CallID, agent: String?, team: String?, formerReviewers: Set<String> = []) {
        self.id = id
        self.agent = agent
        self.team = team
        self.formerReviewers = formerReviewers
    }
}
