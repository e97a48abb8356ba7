public import CallModel

/// Somebody who can sign in.
public struct Account: Hashable, Sendable {
    public enum State: String, Sendable {
        /// Has a one-time link and no password yet.
        case invited
        case active
        /// May not sign in; what they did stays theirs.
        case disabled
    }

    public let name: AccountName
    /// As others read it on pages.
    public var displayName: String
    public var role: Role
    /// The team as calls name it: a lead leads it, an agent belongs to it.
    public var team: String?
    /// The agent as calls name them; own calls are those that carry it.
    public var agent: String?
    public var language: ReaderLanguage
    /// Of the IANA database, `Europe/Kyiv`: times are shown on its clock.
    public var timeZone: String
    public var state: State

    public init(
        name: AccountName, displayName: String? = nil, role: Role, team: String? = nil, agent: String? = nil,
        language: ReaderLanguage = .en, timeZone: String = "UTC", state: State = .invited
    ) {
        self.name = name
        self.displayName = displayName ?? name.text
        self.role = role
        self.team = team
        self.agent = agent
        self.language = language
        self.timeZone = timeZone
        self.state = state
    }
}
