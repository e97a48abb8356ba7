public import CallModel

/// What the product team did about a theme, and what came of it.
public struct DigestStanding: Hashable, Codable, Sendable {
    public let isKnown: Bool
    public let issues: [Issue]
    /// `nil` where nobody said that it was fixed, or the fix comes after the period.
    public let fix: Fix?

    /// An issue in a tracker.
    public struct Issue: Hashable, Codable, Sendable {
        public let key: String
        public let url: String?

        public init(key: String, url: String?) {
            self.key = key
            self.url = url
        }
    }

    /// A day from which the theme should not be heard any more.
    public struct Fix: Hashable, Codable, Sendable {
        /// `nil` where it was resolved without a release.
        public let version: String?
        public let on: CivilDay
        /// Distinct callers in the four weeks before, and all calls of these weeks.
        public let callersBefore: Int
        public let callsBefore: Int
        /// From that day to the end of the period.
        public let callersAfter: Int
        public let callsAfter: Int
        /// `nil` while it is not back.
        public let cameBackOn: CivilDay?

        public init(
            version: String?, on day: CivilDay, callersBefore: Int, callsBefore: Int, callersAfter: Int,
            callsAfter: Int, cameBackOn: CivilDay?
        ) {
            self.version = version
            on = day
            self.callersBefore = callersBefore
            self.callsBefore = callsBefore
            self.callersAfter = callersAfter
            self.callsAfter = callsAfter
            self.cameBackOn = cameBackOn
        }

        private enum CodingKeys: String, CodingKey {
            case version, on
            case callersBefore = "callers_before"
            case callsBefore = "calls_before"
            case callersAfter = "callers_after"
            case callsAfter = "calls_after"
            case cameBackOn = "came_back_on"
        }
    }

    public init(isKnown: Bool, issues: [Issue], fix: Fix?) {
        self.isKnown = isKnown
        self.issues = issues
        self.fix = fix
    }

    private enum CodingKeys: String, CodingKey {
        case isKnown = "is_known"
        case issues, fix
    }
}
