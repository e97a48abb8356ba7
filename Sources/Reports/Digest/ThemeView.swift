import CallModel

/// A theme as its HTML template reads it.
struct ThemeView {
    let anchor: String
    /// The page of the theme; `nil` where there is none.
    let themeHref: String?
    let themeTitle: String
    let titleLanguage: String?
    /// Says that a model worded the title; `nil` where it is a customer's.
    let rewordedNote: String?
    /// Ours, where a model worded the one that is shown.
    let ownTitle: String
    let callersFigure: String
    let callersNoun: String
    /// `nil` with fewer than two points.
    let trend: TrendChart?
    let lifeName: String
    let lifeLabel: String
    let metaParts: [String]
    let quotes: [QuoteView]
    let withheldText: String?
    let hasStanding: Bool
    let standing: [StandingLine]
    let hasSegments: Bool
    let segments: [SegmentView]
    let alongside: String
    let companions: [CompanionView]
    let hasCompanions: Bool

    struct QuoteView {
        let verbatim: String
        let quoteLanguage: String
        let quoteLanguageName: String
        let time: String
        let href: String?
        let listenLabel: String
        let callName: String
    }

    struct SegmentView {
        let segmentColumn: String
        let segmentValues: String
    }

    /// A theme that is told with this one.
    struct CompanionView {
        let companionTitle: String
        let companionLanguage: String?
        let companionCalls: String
    }

    init(_ theme: DigestTheme, anchor: String, href: String?, lines: ThemeLines) {
        let messages = lines.messages
        self.anchor = anchor
        themeHref = href
        themeTitle = theme.heading
        rewordedNote = theme.reworded.map { _ in messages.theme.reworded }
        ownTitle = theme.title
        titleLanguage = theme.titleLanguage
        callersFigure = messages.numbers.whole(theme.callers)
        callersNoun = messages.theme.callers.form(theme.callers, in: messages.language)
        trend = TrendChart(theme.trend, label: lines.trend)
        lifeName = theme.life.rawValue
        lifeLabel = messages.life(theme.life)
        metaParts = lines.meta
        quotes = lines.quotes.map { QuoteView($0, messages) }
        withheldText = lines.withheld
        segments = lines.concentrations.map {
            SegmentView(segmentColumn: $0.name, segmentValues: $0.values.joined(separator: ", "))
        }
        alongside = messages.theme.alongside
        companions = theme.companions.map { companion in
            CompanionView(
                companionTitle: companion.title, companionLanguage: companion.titleLanguage,
                companionCalls: messages.numbers.whole(companion.calls))
        }
        hasCompanions = !companions.isEmpty
        standing = lines.standing
        hasStanding = !standing.isEmpty
        hasSegments = !segments.isEmpty || hasCompanions
    }
}

extension ThemeView.QuoteView {
    fileprivate init(_ quote: DigestQuote, _ messages: DigestMessages) {
        verbatim = quote.verbatim
        quoteLanguage = quote.language
        quoteLanguageName = messages.languageName(quote.language)
        time = quote.place
        href = quote.safeLink
        let label = quote.sentAt == nil ? messages.theme.listen : messages.theme.read
        listenLabel = label.filling(["call": quote.callID.text, "time": quote.place])
        callName = quote.callID.text
    }
}
