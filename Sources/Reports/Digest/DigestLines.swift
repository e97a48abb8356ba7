import CallModel

/// The texts about a digest as a whole, shared by the renderings.
struct DigestLines {
    /// `Week 47`; `nil` for other periods.
    let weekTitle: String?
    let facts: [(figure: String, label: String)]
    let footnotes: [String]

    init(_ digest: Digest) {
        let messages = DigestMessages(digest.language)
        let isWeek = digest.period.kind == .week
        weekTitle = isWeek ? messages.weekTitle.filling(["week": String(digest.period.firstDay.isoWeek.week)]) : nil
        facts = DigestLines.facts(digest.coverage, messages)
        let isCompared = digest.themes.contains { $0.callsBefore != nil }
        let previous = messages.calendar.period(digest.period.previous)
        footnotes =
            [messages.howToRead] + (isCompared ? [messages.comparedWith.filling(["period": previous])] : [])
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
