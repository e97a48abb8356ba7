public import CallModel

/// A theme of the weeks before that nobody spoke of in the period.
public struct DigestAbsence: Hashable, Codable, Sendable {
    public let id: String
    public let kind: FeedbackKind
    public let title: String
    /// BCP 47.
    public let titleLanguage: String
    /// The call whose words the title is; `nil` where people gave it.
    public let titleCall: CallID?
    /// `quiet` or `resolved`.
    public let life: ThemeLife
    /// Distinct callers in the four weeks before the period.
    public let callersBefore: Int
    public let standing: DigestStanding?

    public init(
        id: String, kind: FeedbackKind, title: String, titleLanguage: String, titleCall: CallID? = nil, life: ThemeLife,
        callersBefore: Int, standing: DigestStanding? = nil
    ) {
        self.id = id
        self.kind = kind
        self.title = title
        self.titleLanguage = titleLanguage
        self.titleCall = titleCall
        self.life = life
        self.callersBefore = callersBefore
        self.standing = standing
    }

    private enum CodingKeys: String, CodingKey {
        case id, kind, title
        case titleLanguage = "title_language"
        case titleCall = "title_call"
        case life
        case callersBefore = "callers_before"
        case standing
    }
}
