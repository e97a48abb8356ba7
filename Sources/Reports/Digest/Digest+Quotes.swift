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
        return DigestTheme(
            id: id, kind: kind, title: allowed ? title : kept.first?.verbatim ?? "…",
            titleLanguage: allowed ? titleLanguage : kept.first?.language, callers: callers, calls: calls, share: share,
            callsBefore: callsBefore, since: since, life: life, trend: trend, languages: languages, segments: segments,
            quotes: kept, withheld: withheld.adding(lost, .noConsent), standing: standing)
    }
}

extension [WithheldQuotes] {
    fileprivate func adding(_ count: Int, _ reason: WithheldQuotes.Reason) -> [WithheldQuotes] {
        guard count > 0 else { return self }
        let known = first { $0.reason == reason }?.count ?? 0
        return filter { $0.reason != reason } + [WithheldQuotes(reason: reason, count: known + count)]
    }
}
