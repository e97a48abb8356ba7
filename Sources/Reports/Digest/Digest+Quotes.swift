extension Digest {
    /// The same with every quote as `transform` makes it, such as with another link.
    public func quoting(_ transform: (DigestQuote) -> DigestQuote) -> Digest {
        let themes = themes.map { theme in
            var theme = theme
            theme.quotes = theme.quotes.map(transform)
            return theme
        }
        return Digest(
            period: period, language: language, coverage: coverage, themes: themes, notHeard: notHeard, thanks: thanks)
    }
}
