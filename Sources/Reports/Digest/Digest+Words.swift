public import CallModel

extension Digest {
    /// Calls whose words it shows, in quotes and titles, ascending.
    public var calls: [CallID] {
        Set(themes.flatMap(\.spokenCalls) + notHeard.flatMap(\.spokenCalls)).sorted()
    }

    /// The same without words of calls; figures stay as they are.
    ///
    /// A title that goes gives way to one in another language, else to a quote that stays; a theme that was not heard has
    /// nothing but its titles, and goes with them.
    public func withholding(_ isWithheld: (CallID) -> Bool) -> Digest {
        Digest(
            period: period, language: language, coverage: coverage,
            themes: themes.map { $0.withholding(isWithheld, for: language) },
            notHeard: notHeard.compactMap { $0.withholding(isWithheld, for: language) }, thanks: thanks)
    }
}

extension DigestTheme {
    /// Stands where no title may be shown: says of which kind the theme is, and no word of a call.
    public static func noTitle(_ kind: FeedbackKind, for language: ReaderLanguage) -> String {
        DigestMessages(language).untitled(kind)
    }

    /// For a reader of another language: with the titles for it, and what stands in the place of titles in it.
    func translated(from: ReaderLanguage, to: ReaderLanguage) -> DigestTheme {
        let (before, after) = (Self.noTitle(kind, for: from), Self.noTitle(kind, for: to))
        var theme = self
        if let title = titles?.title(for: to) {
            theme.take(title)
        } else if titleLanguage == nil, title == before {
            theme.title = after
        }
        theme.companions = companions.map { companion in
            var companion = companion
            if let title = companion.titles?.title(for: to) {
                companion.take(title)
            } else if companion.title == before {
                companion.title = after
            }
            return companion
        }
        return theme
    }

    /// Calls whose words it shows, in quotes and titles, ascending.
    public var spokenCalls: [CallID] {
        let titles: [DigestTitle] = (titles ?? []) + companions.flatMap { $0.titles ?? [] }
        let shown = [titleCall] + companions.map(\.titleCall)
        let worded = titles.flatMap(\.spokenCalls) + (reworded?.calls ?? [])
        return Set(quotes.map(\.callID) + shown.compactMap(\.self) + worded).sorted()
    }

    fileprivate func withholding(_ isWithheld: (CallID) -> Bool, for language: ReaderLanguage) -> DigestTheme {
        var theme = self
        theme.quotes.removeAll { isWithheld($0.callID) }
        theme.withheld = withheld.adding(quotes.count - theme.quotes.count, .noConsent)
        theme.titles = titles?.withholding(isWithheld)
        if reworded?.calls.contains(where: isWithheld) ?? false { theme.reworded = nil }
        if titleCall.map(isWithheld) ?? false { theme.replaceTitle(for: language) }
        theme.companions = companions.map { $0.withholding(isWithheld, kind, for: language) }
        return theme
    }

    /// By one in another language, a quote, or words of no call. What a model made of the old one goes with it.
    private mutating func replaceTitle(for language: ReaderLanguage) {
        if let other = titles?.title(for: language) { return take(other) }
        let quote = quotes.first
        (title, titleLanguage) = (quote?.verbatim ?? Self.noTitle(kind, for: language), quote?.language)
        (titleCall, reworded) = (quote?.callID, nil)
    }

    private mutating func take(_ other: DigestTitle) {
        (title, titleLanguage, titleCall, reworded) = (other.text, other.language, other.call, other.reworded)
    }
}

extension DigestTheme.Companion {
    fileprivate mutating func take(_ other: DigestTitle) {
        (title, titleLanguage, titleCall) = (other.text, other.language, other.call)
    }

    fileprivate func withholding(
        _ isWithheld: (CallID) -> Bool, _ kind: FeedbackKind, for language: ReaderLanguage
    ) -> DigestTheme.Companion {
        var companion = self
        companion.titles = titles?.withholding(isWithheld)
        guard titleCall.map(isWithheld) ?? false else { return companion }
        if let other = companion.titles?.title(for: language) {
            companion.take(other)
        } else {
            companion.title = DigestTheme.noTitle(kind, for: language)
            (companion.titleLanguage, companion.titleCall) = (nil, nil)
        }
        return companion
    }
}

extension [WithheldQuotes] {
    fileprivate func adding(_ count: Int, _ reason: WithheldQuotes.Reason) -> [WithheldQuotes] {
        guard count > 0 else { return self }
        let known = first { $0.reason == reason }?.count ?? 0
        return filter { $0.reason != reason } + [WithheldQuotes(reason: reason, count: known + count)]
    }
}
