import CallModel

/// The texts about a digest as a whole, shared by the renderings.
struct DigestLines {
    let messages: DigestMessages
    private let year: Int
    /// `Thanks at the end: 43% of 118 calls (34–52%)`; `nil` where no end could be heard.
    let thanks: String?
    /// `Week 47`; `nil` for other periods.
    let weekTitle: String?
    let facts: [(figure: String, label: String)]
    let footnotes: [String]

    init(_ digest: Digest) {
        let messages = DigestMessages(digest.language)
        self.messages = messages
        year = digest.period.lastDay.year
        thanks = digest.thanks.map { Self.thanks($0, messages) }
        let isWeek = digest.period.kind == .week
        weekTitle = isWeek ? messages.weekTitle.filling(["week": String(digest.period.firstDay.isoWeek.week)]) : nil
        facts = DigestLines.facts(digest.coverage, messages)
        let isCompared = digest.themes.contains { $0.callsBefore != nil }
        let previous = messages.calendar.period(digest.period.previous)
        footnotes =
            [messages.howToRead] + (isCompared ? [messages.comparedWith.filling(["period": previous])] : [])
    }

    /// How often it was heard before, and what people did about it.
    func parts(of absence: DigestAbsence) -> [String] {
        let callers = messages.counted(absence.callersBefore, messages.theme.callers)
        return [messages.callersBefore.filling(["callers": callers])]
            + (absence.standing?.lines(messages, in: year).map(\.standingText) ?? [])
    }

    private static func thanks(_ thanks: DigestThanks, _ messages: DigestMessages) -> String {
        messages.thanks.filling([
            "share": messages.numbers.percent(thanks.share.value),
            "calls": messages.counted(thanks.calls, messages.theme.calls),
            "lower": messages.numbers.percentNumber(thanks.share.lower),
            "upper": messages.numbers.percent(thanks.share.upper),
        ])
    }

    private static func facts(
        _ coverage: DigestCoverage, _ messages: DigestMessages
    ) -> [(figure: String, label: String)] {
        let numbers = messages.numbers
        let count = { (number: Int, noun: Plural) in (numbers.whole(number), noun.form(number, in: messages.language)) }
        return [
            count(coverage.callsInPeriod, messages.facts.callsInPeriod),
            (numbers.whole(coverage.callsConsented), messages.facts.consented),
            (numbers.whole(coverage.callsWithTranscript), messages.facts.withTranscript),
            (numbers.duration(ms: coverage.audioMs), messages.facts.talk),
            count(coverage.remarks, messages.facts.remarks),
            (coverage.ungroupedShare.map(numbers.percent) ?? "–", messages.facts.ungrouped),
        ]
    }
}
