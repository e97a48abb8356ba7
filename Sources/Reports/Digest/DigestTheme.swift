public import CallModel

/// One specific thing that customers said, with its evidence.
public struct DigestTheme: Hashable, Codable, Sendable {
    /// Stays the same from digest to digest.
    public let id: String
    public let kind: FeedbackKind
    /// In the customers' words and language. It stands wherever a theme is named but in full, where what a model made of it
    /// may stand with its mark.
    public internal(set) var title: String
    /// What a model made of it; `nil` where none was asked, or its answer did not hold.
    public var reworded: RewordedTitle?
    /// For readers of each language in which somebody said it, first the one for readers of any other; `nil` where there is
    /// no other than `title`.
    public var titles: [DigestTitle]?
    /// BCP 47 language of the title; `nil` where it is not known.
    public var titleLanguage: String?
    /// The call whose words the title is; `nil` where people gave it, or there is none.
    public internal(set) var titleCall: CallID?
    /// Distinct callers in the period.
    public let callers: Int
    /// Distinct calls in the period.
    public let calls: Int
    /// Of the calls with consent and transcript.
    public let share: DigestShare
    /// Calls in the period before; `nil` where there is nothing to compare with.
    public let callsBefore: Int?
    /// The day on which it was first heard.
    public let since: CivilDay
    public let life: ThemeLife
    public let trend: DigestTrend
    /// Calls by language of the call, most first.
    public let languages: [DigestSegment]
    /// Values of metadata columns in which it concentrates; those of under five callers are the pipeline's to leave out.
    public let segments: [DigestSegment]
    /// At most three are shown.
    public internal(set) var quotes: [DigestQuote]
    /// Quotes that may not be shown, by reason.
    public internal(set) var withheld: [WithheldQuotes]
    /// What people did about it; `nil` where nobody did anything.
    public let standing: DigestStanding?
    /// Themes that were only said in one breath with this one.
    public var companions: [Companion] = []

    /// A theme that is told with another.
    public struct Companion: Hashable, Codable, Sendable {
        public let id: String
        public internal(set) var title: String
        /// BCP 47; `nil` where it is not known.
        public internal(set) var titleLanguage: String?
        /// The call whose words the title is; `nil` where people gave it, or there is none.
        public internal(set) var titleCall: CallID?
        /// Distinct calls in the period.
        public let calls: Int
        /// For readers of each language; `nil` where there is no other than `title`.
        public internal(set) var titles: [DigestTitle]?

        public init(
            id: String, title: String, titleLanguage: String?, titleCall: CallID? = nil, calls: Int,
            titles: [DigestTitle]? = nil
        ) {
            self.id = id
            self.title = title
            self.titleLanguage = titleLanguage
            self.titleCall = titleCall
            self.calls = calls
            self.titles = titles
        }

        private enum CodingKeys: String, CodingKey {
            case id, title
            case titleLanguage = "title_language"
            case titleCall = "title_call"
            case calls, titles
        }
    }

    public init(
        id: String, kind: FeedbackKind, title: String, titleLanguage: String? = nil, titleCall: CallID? = nil,
        callers: Int, calls: Int,
        share: DigestShare, callsBefore: Int?, since: CivilDay, life: ThemeLife, trend: DigestTrend,
        languages: [DigestSegment] = [], segments: [DigestSegment] = [], quotes: [DigestQuote] = [],
        withheld: [WithheldQuotes] = [], standing: DigestStanding? = nil
    ) {
        self.id = id
        self.kind = kind
        self.title = title
        self.titleLanguage = titleLanguage
        self.titleCall = titleCall
        self.callers = callers
        self.calls = calls
        self.share = share
        self.callsBefore = callsBefore
        self.since = since
        self.life = life
        self.trend = trend
        self.languages = languages
        self.segments = segments
        self.quotes = quotes
        self.withheld = withheld
        self.standing = standing
    }

    private enum CodingKeys: String, CodingKey {
        case id, kind, title, reworded, titles
        case titleLanguage = "title_language"
        case titleCall = "title_call"
        case callers, calls, share
        case callsBefore = "calls_before"
        case since, life, trend, languages, segments, quotes, withheld, standing, companions
    }

    /// What it is called by where its mark says who worded it.
    public var heading: String { reworded?.text ?? title }

    static let quotesShown = 3

    static func comesFirst(_ left: DigestTheme, _ right: DigestTheme) -> Bool {
        (right.callers, right.calls, left.id) < (left.callers, left.calls, right.id)
    }
}
