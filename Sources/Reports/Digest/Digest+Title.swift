extension Digest {
    /// `What customers said · Week 47 · 16–22 November 2026`, for a subject or a tab.
    public var title: String {
        let messages = DigestMessages(language)
        return [messages.title, DigestLines(self).weekTitle, messages.calendar.period(period)].compactMap(\.self)
            .joined(separator: " · ")
    }
}
