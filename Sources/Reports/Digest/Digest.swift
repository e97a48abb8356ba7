public import CallModel

/// What customers said about the product in a period, for the people who build it.
///
/// Four questions, each answered by themes in the customers' words; never a table of categories. Made by the pipeline,
/// rendered by `html()`, `markdown()` and `json()`.
public struct Digest: Hashable, Codable, Sendable {
    public enum Schema: String, Codable, Sendable { case v1 = "digest/1" }

    public let schema: Schema
    public let period: DigestPeriod
    /// The reader's language: of the labels, not of the quotes.
    public let language: ReaderLanguage
    public let coverage: DigestCoverage
    /// All four, in the order in which they are read.
    public let sections: [DigestSection]
    /// Themes of the weeks before that nobody spoke of in the period, the one with the most callers first.
    public let notHeard: [DigestAbsence]
    /// `nil` where the end of no call could be heard.
    public let thanks: DigestThanks?

    /// Puts the themes under their questions, the one with the most callers first (then calls, then id).
    public init(
        period: DigestPeriod, language: ReaderLanguage, coverage: DigestCoverage, themes: some Sequence<DigestTheme>,
        notHeard: [DigestAbsence] = [], thanks: DigestThanks? = nil
    ) {
        let byKind = Dictionary(grouping: themes, by: \.kind)
        schema = .v1
        self.period = period
        self.language = language
        self.coverage = coverage
        self.notHeard = notHeard.sorted { ($1.callersBefore, $0.id) < ($0.callersBefore, $1.id) }
        self.thanks = thanks
        sections = DigestSection.order.map { kind in
            DigestSection(kind: kind, themes: (byKind[kind] ?? []).sorted(by: DigestTheme.comesFirst))
        }
    }

    public var themes: [DigestTheme] { sections.flatMap(\.themes) }

    /// The same for a reader of another language: themes are called as somebody called them in it, where somebody did. What
    /// customers said stays as they said it.
    public func translated(to language: ReaderLanguage) -> Digest {
        Digest(
            period: period, language: language, coverage: coverage,
            themes: themes.map { $0.translated(from: self.language, to: language) },
            notHeard: notHeard.map { $0.translated(to: language) }, thanks: thanks)
    }

    private enum CodingKeys: String, CodingKey {
        case schema, period, language, coverage, sections
        case notHeard = "not_heard"
        case thanks
    }
}

/// One of the four questions and its answers.
public struct DigestSection: Hashable, Codable, Sendable {
    public let kind: FeedbackKind
    public let themes: [DigestTheme]

    /// What hurts, what they like, what they do not understand, what they want next.
    static let order: [FeedbackKind] = [.problem, .praise, .confusion, .request]
}
