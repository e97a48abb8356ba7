import CallModel
import Reports

/// A week of an invoicing product with customers in four languages.
enum DigestFixture {
    static func digest(_ language: ReaderLanguage = .en) -> Digest {
        Digest(
            period: week, language: language,
            coverage: DigestCoverage(
                callsInPeriod: 1284, callsConsented: 1166, callsWithTranscript: 1102, remarks: 412,
                remarksUngrouped: 37, audioMs: 345_900_000),
            themes: problems + praises + confusions + requests)
    }

    /// 2026-11-16 to 2026-11-22.
    static let week = DigestPeriod(weekOf: day("2026-11-16"))

    static func day(_ text: String) -> CivilDay { CivilDay(text) ?? CivilDay(ordinal: 0) }

    static func call(_ text: String) -> CallID {
        guard let id = CallID(text) else { preconditionFailure("\(text) is no call id") }
        return id
    }

    static func quote(
        _ verbatim: String, _ language: String, _ call: String = "2026-11-18-0412", at startMs: Int = 133_000,
        link: String? = "https://sidetone.example/calls/2026-11-18-0412#t=133"
    ) -> DigestQuote {
        DigestQuote(verbatim: verbatim, language: language, callID: self.call(call), startMs: startMs, link: link)
    }

    static func theme(
        _ kind: FeedbackKind, _ title: String, _ language: String, callers: Int, calls: Int, before: Int?,
        since: String, life: ThemeLife, trend: [Int], languages: [(String, Int)] = [],
        segments: [(String, String, Int)] = [], quotes: [DigestQuote] = [], withheld: [WithheldQuotes] = []
    ) -> DigestTheme {
        let share = Double(calls) / 1102
        return DigestTheme(
            id: "\(kind.rawValue)-\(title.count)-\(calls)", kind: kind, title: title, titleLanguage: language,
            callers: callers, calls: calls,
            share: DigestShare(value: share, lower: share * 0.62, upper: share * 1.58),
            callsBefore: before, since: day(since), life: life, trend: DigestTrend(unit: .week, counts: trend),
            languages: languages.map { DigestSegment(column: "language", value: $0.0, calls: $0.1) },
            segments: segments.map { DigestSegment(column: $0.0, value: $0.1, calls: $0.2) }, quotes: quotes,
            withheld: withheld)
    }
}
