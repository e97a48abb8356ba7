public import CallModel

/// A drawn call that nobody was given yet.
public struct ReviewableCall: Hashable, Sendable {
    public let id: CallID
    public let agent: String?
    public let team: String?

    public init(id: CallID, agent: String?, team: String?) {
        self.id = id
        self.agent = agent
        self.team = team
    }
}
