public import CallModel

/// A theme of the weeks before that nobody spoke of in the period.
public struct DigestAbsence: Hashable, Codable, Sendable {
    public let id: String
    public let kind: FeedbackKind
    public private(set) var title: String
    /// BCP 47.
    public private(set) var titleLanguage: String
    /// The call whose words the title is; `nil` where people gave it.
    public private(set) var titleCall: CallID?
    /// `quiet` or `resolved`.
    public let life: ThemeLife
    /// Distinct callers in the four weeks before the period.
    public let callersBefore: Int
    public let standing: DigestStanding?
    /// For readers of each language; `nil` where there is no other than `title`.
    public private(set) var titles: [DigestTitle]?

    public init(
        id: String, kind: FeedbackKind, title: String, titleLanguage: String, titleCall: CallID? = nil, life: ThemeLife,
        callersBefore: Int, standing: DigestStanding? = nil, titles: [DigestTitle]? = nil
    ) {
        self.id = id
        self.kind = kind
        self.title = title
        self.titleLanguage = titleLanguage
        self.titleCall = titleCall
        self.life = life
        self.callersBefore = callersBefore
        self.standing = standing
        self.titles = titles
    }

    private enum CodingKeys: String, CodingKey {
        case id, kind, title
        case titleLanguage = "title_language"
        case titleCall = "title_call"
        case life
        case callersBefore = "callers_before"
        case standing, titles
    }
}

extension DigestAbsence {
    /// Calls whose words it shows.
    var spokenCalls: [CallID] { [titleCall].compactMap(\.self) + (titles ?? []).flatMap(\.spokenCalls) }

    /// For a reader of another language.
    func translated(to language: ReaderLanguage) -> DigestAbsence {
        titles?.title(for: language).map(called) ?? self
    }

    /// `nil` where no title is left: it has nothing else to show.
    func withholding(_ isWithheld: (CallID) -> Bool, for language: ReaderLanguage) -> DigestAbsence? {
        var absence = self
        absence.titles = titles?.withholding(isWithheld)
        guard titleCall.map(isWithheld) ?? false else { return absence }
        return absence.titles?.title(for: language).map(absence.called)
    }

    private func called(_ title: DigestTitle) -> DigestAbsence {
        var absence = self
        (absence.title, absence.titleLanguage, absence.titleCall) = (title.text, title.language, title.call)
        return absence
    }
}
