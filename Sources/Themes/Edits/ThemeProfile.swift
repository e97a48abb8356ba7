public import CallModel
public import Languages

/// What people decided about a theme, beside what customers said.
public struct ThemeProfile: Hashable, Codable, Sendable {
    /// By language of the reader.
    public var titles: [SpokenLanguage: String] = [:]
    public var isKnown = false
    /// The day on which it was said to be dealt with.
    public var resolvedOn: CivilDay?
    public var release: Release?
    /// In the order in which they were linked.
    public var issues: [TrackedIssue] = []

    /// A release that is to end a theme.
    public struct Release: Hashable, Codable, Sendable {
        public let version: String
        public let on: CivilDay

        public init(version: String, on: CivilDay) {
            self.version = version
            self.on = on
        }
    }

    public init() {}

    /// The day from which it should not be heard any more: the later of release and resolution.
    public var fixedOn: CivilDay? { [release?.on, resolvedOn].compactMap(\.self).max() }

    private enum CodingKeys: String, CodingKey {
        case titles
        case isKnown = "is_known"
        case resolvedOn = "resolved_on"
        case release, issues
    }
}
