public import CallModel

extension Digest {
    /// Calls whose words it shows, in quotes and titles, ascending.
    public var calls: [CallID] {
        Set(themes.flatMap(\.spokenCalls) + notHeard.compactMap(\.titleCall)).sorted()
    }

    /// The same without words of calls; figures stay as they are.
    ///
    /// A title that goes gives way to a quote that stays; a theme that was not heard has nothing but its title, and goes
    /// with it.
    public func withholding(_ isWithheld: (CallID) -> Bool) -> Digest {
        Digest(
            period: period, language: language, coverage: coverage,
            themes: themes.map { $0.withholding(isWithheld, for: language) },
            notHeard: notHeard.filter { !($0.titleCall.map(isWithheld) ?? false) }, thanks: thanks)
    }
}

extension DigestTheme {
    /// Stands where no title may be shown: says of which kind the theme is, and no word of a call.
    public static func noTitle(_ kind: FeedbackKind, for language: ReaderLanguage) -> String {
        DigestMessages(language).untitled(kind)
    }

    /// What stands in the place of titles, in another language.
    func translated(from: ReaderLanguage, to: ReaderLanguage) -> DigestTheme {
        let (before, after) = (Self.noTitle(kind, for: from), Self.noTitle(kind, for: to))
        var theme = self
        if titleLanguage == nil, title == before { theme.title = after }
        for place in companions.indices where companions[place].title == before {
            theme.companions[place].title = after
        }
        return theme
    }

    /// Calls whose words it shows, in quotes and titles, ascending.
    public var spokenCalls: [CallID] {
        let titles = [titleCall] + companions.map(\.titleCall)
        return Set(quotes.map(\.callID) + titles.compactMap(\.self) + (reworded?.calls ?? [])).sorted()
    }

    fileprivate func withholding(_ isWithheld: (CallID) -> Bool, for language: ReaderLanguage) -> DigestTheme {
        var theme = self
        theme.quotes.removeAll { isWithheld($0.callID) }
        theme.withheld = withheld.adding(quotes.count - theme.quotes.count, .noConsent)
        if titleCall.map(isWithheld) ?? false {
            let quote = theme.quotes.first
            (theme.title, theme.titleLanguage) = (quote?.verbatim ?? Self.noTitle(kind, for: language), quote?.language)
            theme.titleCall = quote?.callID
        }
        if reworded?.calls.contains(where: isWithheld) ?? false { theme.reworded = nil }
        theme.companions = companions.map { companion in
            companion.titleCall.map(isWithheld) ?? false
                ? DigestTheme.Companion(
                    id: companion.id, title: Self.noTitle(kind, for: language), titleLanguage: nil,
                    calls: companion.calls)
                : companion
        }
        return theme
    }
}

extension [WithheldQuotes] {
    fileprivate func adding(_ count: Int, _ reason: WithheldQuotes.Reason) -> [WithheldQuotes] {
        guard count > 0 else { return self }
        let known = first { $0.reason == reason }?.count ?? 0
        return filter { $0.reason != reason } + [WithheldQuotes(reason: reason, count: known + count)]
    }
}
