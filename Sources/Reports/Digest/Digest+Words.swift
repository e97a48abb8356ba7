public import CallModel

extension Digest {
    /// Calls whose words it shows, in quotes and titles, ascending.
    public var calls: [CallID] {
        let titles = themes.map(\.titleCall) + notHeard.map(\.titleCall) + themes.flatMap(\.companions).map(\.titleCall)
        return Set(themes.flatMap(\.quotes).map(\.callID) + titles.compactMap(\.self)).sorted()
    }

    /// The same without words of calls; figures stay as they are.
    ///
    /// A title that goes gives way to a quote that stays; a theme that was not heard has nothing but its title, and goes
    /// with it.
    public func withholding(_ isWithheld: (CallID) -> Bool) -> Digest {
        Digest(
            period: period, language: language, coverage: coverage, themes: themes.map { $0.withholding(isWithheld) },
            notHeard: notHeard.filter { !($0.titleCall.map(isWithheld) ?? false) }, thanks: thanks)
    }
}

extension DigestTheme {
    /// Stands where no title may be shown.
    public static let noTitle = "…"

    fileprivate func withholding(_ isWithheld: (CallID) -> Bool) -> DigestTheme {
        var theme = self
        theme.quotes.removeAll { isWithheld($0.callID) }
        theme.withheld = withheld.adding(quotes.count - theme.quotes.count, .noConsent)
        if titleCall.map(isWithheld) ?? false {
            let quote = theme.quotes.first
            (theme.title, theme.titleLanguage) = (quote?.verbatim ?? Self.noTitle, quote?.language)
            theme.titleCall = quote?.callID
        }
        theme.companions = companions.map { $0.withholding(isWithheld) }
        return theme
    }
}

extension DigestTheme.Companion {
    fileprivate func withholding(_ isWithheld: (CallID) -> Bool) -> DigestTheme.Companion {
        guard titleCall.map(isWithheld) ?? false else { return self }
        return DigestTheme.Companion(id: id, title: DigestTheme.noTitle, titleLanguage: nil, calls: calls)
    }
}

extension [WithheldQuotes] {
    fileprivate func adding(_ count: Int, _ reason: WithheldQuotes.Reason) -> [WithheldQuotes] {
        guard count > 0 else { return self }
        let known = first { $0.reason == reason }?.count ?? 0
        return filter { $0.reason != reason } + [WithheldQuotes(reason: reason, count: known + count)]
    }
}
