extension Digest {
    /// The same with every quote put through `transform`: those for which it gives `nil` are withheld for want of consent.
    public func quoting(_ transform: (DigestQuote) -> DigestQuote?) -> Digest {
        Digest(
            period: period, language: language, coverage: coverage,
            themes: themes.map { $0.quoting(transform) }, notHeard: notHeard, thanks: thanks)
    }
}

extension DigestTheme {
    /// A title is taken from what a customer said: where a quote is withheld it gives way to one that is shown.
    fileprivate func quoting(_ transform: (DigestQuote) -> DigestQuote?) -> DigestTheme {
        let kept = quotes.compactMap(transform)
        let lost = quotes.count - kept.count
        let allowed = lost == 0 || kept.contains { $0.verbatim.contains(title) }
        var theme = self
        (theme.title, theme.titleLanguage) =
            allowed ? (title, titleLanguage) : (kept.first?.verbatim ?? "…", kept.first?.language)
        (theme.quotes, theme.withheld) = (kept, withheld.adding(lost, .noConsent))
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
