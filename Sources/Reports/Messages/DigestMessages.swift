import CallModel

/// Every text of a digest in one language. A text that is missing does not compile.
///
/// `{name}` stands for a value that `filling` puts in.
struct DigestMessages: Sendable {
    let language: ReaderLanguage
    let title: String
    /// `{week}`
    let weekTitle: String
    /// `{period}`
    let comparedWith: String

    let questions: Questions
    /// What a theme is called none of whose words may be shown.
    let untitled: Questions
    let facts: Facts
    let theme: Theme
    let standing: Standing
    let columnNames: ColumnNames
    let withheldReasons: WithheldReasons
    let languageNames: LanguageNames
    let calendar: CalendarWords
    let numbers: NumberStyle

    let inShort: String
    let alsoHeard: String
    let notHeard: String
    /// `{callers}`
    let callersBefore: String
    /// `{share}`, `{calls}`, `{lower}`, `{upper}`
    let thanks: String
    let nothingHeard: String
    let noCalls: String
    let howToRead: String

    /// A text for each kind of feedback.
    struct Questions: Sendable {
        let problem: String
        let praise: String
        let confusion: String
        let request: String

        subscript(kind: FeedbackKind) -> String {
            switch kind {
            case .problem: problem
            case .praise: praise
            case .confusion: confusion
            case .request: request
            }
        }
    }

    /// The words after the figures of the coverage.
    struct Facts: Sendable {
        let callsInPeriod: Plural
        let consented: String
        let withTranscript: String
        let talk: String
        let remarks: Plural
        let ungrouped: String
    }

    struct Theme: Sendable {
        let callers: Plural
        let calls: Plural
        /// `{share}`, `{lower}`, `{upper}`
        let share: String
        /// `{count}`
        let more: String
        /// `{count}`
        let fewer: String
        let same: String
        /// `{day}`
        let since: String
        let new: String
        let growing: String
        let returned: String
        let steady: String
        let fading: String
        let quiet: String
        let resolved: String
        let languages: String
        let alongside: String
        /// `{counts}`
        let trendByDay: String
        /// `{counts}`
        let trendByWeek: String
        /// `{call}`, `{time}`
        let listen: String
        let read: String
        /// Follows a count.
        let withheld: Plural
        /// Before the title in a customer's words.
        let reworded: String
    }

    /// What the product team did, and what came of it.
    struct Standing: Sendable {
        let known: String
        /// `{day}`
        let fixed: String
        /// `{version}`, `{day}`
        let fixedIn: String
        /// `{callersBefore}`, `{callsBefore}`, `{callersAfter}`, `{callsAfter}`
        let beforeAndSince: String
        /// `{day}`
        let backSince: String
    }

    /// Metadata columns that many archives have; others keep their own names.
    struct ColumnNames: Sendable {
        let queue: String
        let partner: String
        let product: String
        let version: String
        let plan: String
    }

    struct WithheldReasons: Sendable {
        let noConsent: String
        let unverified: String
        let redacted: String
        let overlapped: String
        let lowConfidence: String
        let agentNote: String
    }

    struct LanguageNames: Sendable {
        let en: String
        let uk: String
        let ru: String
        let pl: String
    }
}

extension DigestMessages {
    init(_ language: ReaderLanguage) {
        switch language {
        case .en: self = .english
        case .uk: self = .ukrainian
        case .ru: self = .russian
        case .pl: self = .polish
        }
    }

    func question(_ kind: FeedbackKind) -> String { questions[kind] }

    func untitled(_ kind: FeedbackKind) -> String { untitled[kind] }

    func life(_ life: ThemeLife) -> String {
        switch life {
        case .new: theme.new
        case .growing: theme.growing
        case .returned: theme.returned
        case .steady: theme.steady
        case .fading: theme.fading
        case .quiet: theme.quiet
        case .resolved: theme.resolved
        }
    }

    func reason(_ reason: WithheldQuotes.Reason) -> String {
        switch reason {
        case .noConsent: withheldReasons.noConsent
        case .unverified: withheldReasons.unverified
        case .redacted: withheldReasons.redacted
        case .overlapped: withheldReasons.overlapped
        case .lowConfidence: withheldReasons.lowConfidence
        case .agentNote: withheldReasons.agentNote
        }
    }

    /// The name of a metadata column; its own where we have no other.
    func columnName(_ column: String) -> String {
        switch column.lowercased() {
        case "language": theme.languages
        case "queue": columnNames.queue
        case "partner": columnNames.partner
        case "product": columnNames.product
        case "version": columnNames.version
        case "plan": columnNames.plan
        default: column
        }
    }

    /// The name of a language in the reader's language; its tag where we have no name for it.
    func languageName(_ tag: String) -> String {
        switch ReaderLanguage(rawValue: LanguageTag.primary(of: tag)) {
        case .en: languageNames.en
        case .uk: languageNames.uk
        case .ru: languageNames.ru
        case .pl: languageNames.pl
        case nil: tag
        }
    }

    /// `17 calls`, with a space that does not break.
    func counted(_ count: Int, _ noun: Plural) -> String {
        "\(numbers.whole(count))\u{A0}\(noun.form(count, in: language))"
    }
}

extension Digest {
    /// What is said where there are no themes: a week without calls is not a quiet week.
    func nothing(in messages: DigestMessages) -> String {
        coverage.callsInPeriod == 0 ? messages.noCalls : messages.nothingHeard
    }
}
