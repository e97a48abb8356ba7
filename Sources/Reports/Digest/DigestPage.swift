import CallModel

/// A digest as its HTML template reads it: every text finished, nothing left to decide, nothing escaped yet.
///
/// Names are unlike each other at every level, because Mustache looks an absent name up in the levels above.
public struct DigestPage {
    let pageLanguage: String
    let documentTitle: String
    let headline: String
    let weekTitle: String?
    let periodText: String
    let facts: [Fact]
    let thanksText: String?
    let hasNews: Bool
    let inShort: String
    let news: [News]
    let alsoHeard: String
    let sections: [Section]
    let hasAbsences: Bool
    let notHeard: String
    let absences: [AbsenceView]
    let footnotes: [String]

    struct Fact {
        let figure: String
        let factLabel: String
    }

    /// The themes that are in the same state of life.
    struct News {
        let newsLabel: String
        let items: [Item]

        struct Item {
            let newsTitle: String
            let newsTitleLanguage: String?
            let newsAnchor: String
        }
    }

    struct Section {
        let kindName: String
        let question: String
        /// Said instead of themes; `nil` where there are some.
        let nothingHeard: String?
        let themes: [ThemeView]
        let hasOthers: Bool
        let others: [Other]
    }

    /// A theme beyond those told in full.
    struct Other {
        let otherAnchor: String
        /// The page of the theme; `nil` where there is none.
        let otherHref: String?
        let otherTitle: String
        let otherTitleLanguage: String?
        let otherCallers: String
        let otherLife: String
    }
}

extension DigestPage {
    /// Themes told in full per question at most; the rest are listed by title.
    static let themesInFull = 4

    /// What a single caller said is listed, unless nobody else answered the question.
    fileprivate static func themesInFull(of themes: [DigestTheme]) -> Int {
        max(min(themes.count, 1), themes.prefix(themesInFull).prefix { $0.callers > 1 }.count)
    }
    /// Themes listed that were not heard; older silence is no news.
    static let absencesShown = 6

    /// - Parameter themePath: the page that tells how a theme went, by its id; `nil` where a digest stands alone.
    public init(_ digest: Digest, themePath: (String) -> String? = { _ in nil }) {
        let messages = DigestMessages(digest.language)
        let lines = DigestLines(digest)
        let sections = digest.sections.map { Section($0, of: digest, messages, themePath) }
        pageLanguage = digest.language.rawValue
        headline = messages.title
        weekTitle = lines.weekTitle
        periodText = messages.calendar.period(digest.period)
        documentTitle = digest.title
        facts = lines.facts.map { Fact(figure: $0.figure, factLabel: $0.label) }
        thanksText = lines.thanks
        absences = digest.notHeard.prefix(Self.absencesShown).map { AbsenceView($0, lines) }
        hasAbsences = !absences.isEmpty
        notHeard = messages.notHeard
        news = News.all(digest, messages)
        hasNews = !news.isEmpty
        inShort = messages.inShort
        alsoHeard = messages.alsoHeard
        footnotes = lines.footnotes
        self.sections = sections
    }

    /// Where a theme stands on the page: `problem-1`.
    static func anchor(_ kind: String, _ index: Int) -> String { "\(kind)-\(index + 1)" }
}

extension DigestPage.Section {
    fileprivate init(
        _ section: DigestSection, of digest: Digest, _ messages: DigestMessages, _ themePath: (String) -> String?
    ) {
        let kind = section.kind.rawValue
        kindName = kind
        question = messages.question(section.kind)
        nothingHeard = section.themes.isEmpty ? digest.nothing(in: messages) : nil
        let inFull = DigestPage.themesInFull(of: section.themes)
        themes = section.themes.prefix(inFull).enumerated().map { index, theme in
            ThemeView(
                theme, anchor: DigestPage.anchor(kind, index), href: themePath(theme.id),
                lines: ThemeLines(theme, in: digest))
        }
        others = section.themes.enumerated().dropFirst(inFull).map { index, theme in
            DigestPage.Other(
                otherAnchor: DigestPage.anchor(kind, index), otherHref: themePath(theme.id), otherTitle: theme.title,
                otherTitleLanguage: theme.titleLanguage,
                otherCallers: messages.counted(theme.callers, messages.theme.callers),
                otherLife: messages.life(theme.life))
        }
        hasOthers = !others.isEmpty
    }
}

extension DigestPage.News {
    /// Titles per state of life; more would be the digest again.
    private static let itemsShown = 4

    /// What is not steady, in the order of the states, the most callers first. Empty where everything is new: a first
    /// digest has no news.
    fileprivate static func all(_ digest: Digest, _ messages: DigestMessages) -> [DigestPage.News] {
        guard digest.themes.contains(where: { $0.life != .new }) else { return [] }
        return ThemeLife.allCases.filter { $0 != .steady }.compactMap { life in
            let items = digest.sections.flatMap { $0.placed(life) }.sorted {
                DigestTheme.comesFirst($0.theme, $1.theme)
            }
            return items.isEmpty
                ? nil : DigestPage.News(newsLabel: messages.life(life), items: items.prefix(itemsShown).map(Item.init))
        }
    }
}

extension DigestPage.News.Item {
    fileprivate init(_ placed: (theme: DigestTheme, anchor: String)) {
        newsTitle = placed.theme.title
        newsTitleLanguage = placed.theme.titleLanguage
        newsAnchor = placed.anchor
    }
}

extension DigestSection {
    /// The themes in a state of life, with their places on the page.
    fileprivate func placed(_ life: ThemeLife) -> [(theme: DigestTheme, anchor: String)] {
        themes.enumerated().filter { $0.element.life == life }.map { index, theme in
            (theme, DigestPage.anchor(kind.rawValue, index))
        }
    }
}
