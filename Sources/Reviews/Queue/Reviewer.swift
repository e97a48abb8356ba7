/// Somebody who can be given calls to score.
public struct Reviewer: Hashable, Codable, Sendable {
    /// User name.
    public let name: String
    /// The agent they are themselves, as the metadata name them; `nil` where they take no calls.
    public let agent: String?
    public let team: String?

    public init(name: String, agent: String? = nil, team: String? = nil) {
        self.name = name
        self.agent = agent
        self.team = team
    }

    /// Their own call, one that they have scored before, or one of their own team where that is excluded.
    func isTooClose(to call: ReviewableCall, excludingOwnTeam: Bool) -> Bool {
        agent != nil && agent == call.agent || call.formerReviewers.contains(name)
            || excludingOwnTeam && team != nil && team == call.team
    }
}
