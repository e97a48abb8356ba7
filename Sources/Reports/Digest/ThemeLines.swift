import CallModel

/// The texts about a theme, shared by the renderings.
struct ThemeLines {
    let messages: DigestMessages
    private let theme: DigestTheme
    private let year: Int

    init(_ theme: DigestTheme, in digest: Digest) {
        self.theme = theme
        messages = DigestMessages(digest.language)
        year = digest.period.lastDay.year
    }

    /// Calls, change, share, since.
    var meta: [String] {
        [messages.counted(theme.calls, messages.theme.calls), change, share, since].compactMap(\.self)
    }

    /// `nil` where there is nothing to compare with, where the theme is new, and where it is steady: a difference that
    /// is no more than chance is not named.
    private var change: String? {
        guard let before = theme.callsBefore, theme.life != .new, theme.life != .steady else { return nil }
        let difference = theme.calls - before
        guard difference != 0 else { return messages.theme.same }
        let text = difference > 0 ? messages.theme.more : messages.theme.fewer
        return text.filling(["count": messages.numbers.whole(abs(difference))])
    }

    private var share: String {
        messages.theme.share.filling([
            "share": messages.numbers.percent(theme.share.value),
            "lower": messages.numbers.percentNumber(theme.share.lower),
            "upper": messages.numbers.percent(theme.share.upper),
        ])
    }

    private var since: String {
        messages.theme.since.filling(["day": messages.calendar.day(theme.since, in: year)])
    }

    /// Who has read the title has read a quote of the same words: it comes last.
    var quotes: [DigestQuote] {
        let shown = theme.quotes.prefix(DigestTheme.quotesShown)
        return shown.filter { !isTitle($0) } + shown.filter(isTitle)
    }

    private func isTitle(_ quote: DigestQuote) -> Bool { quote.verbatim.letters == theme.title.letters }

    /// `3 quotes withheld: no consent to quote (2), personal data (1)`; `nil` where none is.
    var withheld: String? {
        let withheld = theme.withheld.filter { $0.count > 0 }
        guard !withheld.isEmpty else { return nil }
        let total = messages.counted(withheld.reduce(0) { $0 + $1.count }, messages.theme.withheld)
        let reasons = withheld.map { quotes in
            messages.reason(quotes.reason) + (withheld.count > 1 ? "\u{A0}(\(quotes.count))" : "")
        }
        return "\(total): \(reasons.joined(separator: ", "))"
    }

    /// What people did about it and what came of that, part by part.
    var standing: [StandingLine] { theme.standing?.lines(messages, in: year) ?? [] }

    /// Each column once, with its values and their calls: `queue`, `billing (9), support (3)`. Languages come first,
    /// and only where there are several; what was said along with the theme last.
    var segments: [(column: String, values: String)] {
        (concentrations + alongside).map { ($0.name, $0.values.joined(separator: ", ")) }
    }

    private var alongside: [(name: String, values: [String])] {
        guard !theme.companions.isEmpty else { return [] }
        return [(messages.theme.alongside, theme.companions.map { "\($0.title)\u{A0}(\($0.calls))" })]
    }

    /// Where the theme concentrates.
    var concentrations: [(name: String, values: [String])] {
        var columns: [(name: String, values: [String])] = []
        if theme.languages.count > 1 {
            let languages = theme.languages.map { "\(messages.languageName($0.value))\u{A0}(\($0.calls))" }
            columns.append((messages.theme.languages, languages))
        }
        for segment in theme.segments {
            let name = messages.columnName(segment.column)
            let word = segment.column == "language" ? messages.languageName(segment.value) : segment.value
            let value = "\(word)\u{A0}(\(segment.calls))"
            if let place = columns.firstIndex(where: { $0.name == name }) {
                if !columns[place].values.contains(value) { columns[place].values.append(value) }
            } else {
                columns.append((name, [value]))
            }
        }
        return columns
    }

    /// The trend in words, for those who cannot see the bars.
    var trend: String {
        let text = theme.trend.unit == .day ? messages.theme.trendByDay : messages.theme.trendByWeek
        let counts = theme.trend.counts.suffix(TrendChart.barsShown).map(String.init).joined(separator: ", ")
        return text.filling(["counts": counts])
    }
}

extension String {
    /// Its letters and digits in lower case.
    fileprivate var letters: String { lowercased().filter { $0.isLetter || $0.isNumber } }
}
