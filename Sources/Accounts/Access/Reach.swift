/// Of which objects somebody may ask for an action.
public enum Reach: String, CaseIterable, Sendable {
    case nothing = "-"
    /// What is about the asker: the agent of the call.
    case own
    /// The same, once it is published.
    case ownPublished = "own, published"
    /// What was assigned to the asker for review.
    case assigned
    /// What is of the team that the asker leads.
    case team
    /// Either of the two.
    case teamOrAssigned = "team, assigned"
    case everything = "all"
}
