public import CallModel
import Consent
public import Reports
import Sampling
public import Store
import Themes

/// Builds the digest of a period from the themes, with every quote verified and every consent asked again.
public struct DigestStep: Sendable {
    let store: Store
    let gate: Gatekeeper
    let links: PlayLinks

    public init(store: Store, gate: Gatekeeper, links: PlayLinks) {
        self.store = store
        self.gate = gate
        self.links = links
    }

    public func build(_ period: DigestPeriod, for language: ReaderLanguage) async throws -> Digest {
        let book = try await store.themes(ThemeBook.self)?.value
        let evidence = try await evidence(of: period)
        var themes: [DigestTheme] = []
        for theme in book?.themes ?? [] {
            if let entry = try await entry(theme, in: period, evidence, language: language.rawValue) {
                themes.append(entry)
            }
        }
        let residue = Set(book?.residue ?? [])
        themes += try await heardOnce(residue, besides: Set(themes.map(\.kind)), in: period, evidence, language)
        let grouped = Set(book?.themes.flatMap(\.members) ?? []).union(residue)
        let remarks = evidence.inPeriod.flatMap(\.remarks).filter { grouped.contains($0.id) }
        return Digest(
            period: period, language: language,
            coverage: evidence.coverage(
                remarks: remarks.count, ungrouped: remarks.count { residue.contains($0.id) }),
            themes: themes)
    }

    /// What a theme comes to in the period; `nil` where nobody spoke of it then.
    private func entry(
        _ theme: Theme, in period: DigestPeriod, _ evidence: DigestEvidence, language: String
    ) async throws -> DigestTheme? {
        let remarks = theme.members.compactMap { evidence.remarks[$0] }
        let current = remarks.filter { period.contains($0.startedAt) }
        let calls = Set(current.map(\.callID))
        guard !calls.isEmpty, let since = CivilDay(theme.firstSeen) else { return nil }
        let counts = ThemeCounts(remarks: remarks, period: period, hasPast: evidence.hasPast)
        let quotes = try await Quotes(store: store, gate: gate, links: links, language: language)
            .choose(from: current, theme: theme)
        return DigestTheme(
            id: theme.id, kind: theme.kind, title: quotes.title?.text ?? "…",
            titleLanguage: quotes.title?.language.rawValue, callers: Set(current.map(\.caller)).count,
            calls: calls.count, share: evidence.share(of: calls), callsBefore: counts.before, since: since,
            life: counts.life(since: since), trend: counts.trend,
            languages: languages(of: current), quotes: quotes.shown, withheld: quotes.withheld)
    }

    /// For a question that no theme answers, what single callers said most plainly: an empty section would say that
    /// nobody did.
    private func heardOnce(
        _ residue: Set<String>, besides kinds: Set<FeedbackKind>, in period: DigestPeriod, _ evidence: DigestEvidence,
        _ language: ReaderLanguage
    ) async throws -> [DigestTheme] {
        let remarks = evidence.inPeriod.flatMap(\.remarks)
            .filter { residue.contains($0.id) && !kinds.contains($0.kind) && $0.confidence >= Self.plainConfidence }
            .sorted { (-$0.confidence, $0.id) < (-$1.confidence, $1.id) }
        var themes: [DigestTheme] = []
        for (_, spoken) in Dictionary(grouping: remarks, by: \.kind).sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            var callers: Set<String> = []
            for remark in spoken where callers.count < Self.mostHeardOnce {
                guard callers.insert(remark.caller).inserted else { continue }
                let theme = Theme(heardOnce: remark)
                if let entry = try await entry(theme, in: period, evidence, language: language.rawValue),
                    !entry.quotes.isEmpty
                {
                    themes.append(entry)
                }
            }
        }
        return themes
    }

    private static let plainConfidence = 0.7
    private static let mostHeardOnce = 2

    private func languages(of remarks: [Remark]) -> [DigestSegment] {
        let calls = Dictionary(grouping: remarks, by: \.language).mapValues { Set($0.map(\.callID)).count }
        return calls.map { DigestSegment(column: "language", value: $0.key.rawValue, calls: $0.value) }
            .sorted { ($1.calls, $0.value) < ($0.calls, $1.value) }
    }

    /// Calls and their feedback, as far as consent allows it now.
    private func evidence(of period: DigestPeriod) async throws -> DigestEvidence {
        var evidence = DigestEvidence()
        try await store.forEachRecording { entry in
            if let call = entry.call { evidence.note(call, period) }
        }
        try await store.forEachCall { entry in
            guard entry.recording != nil else { return }
            let isCurrent = period.contains(entry.call.startedAt)
            guard await gate.allows(.themeAnalysis, .transcription, of: entry) else { return }
            let feedback = try await store.result(CallFeedback.self, of: .feedback, for: entry.call.id)?.value
            evidence.add(feedback)
            guard isCurrent else { return }
            let hasWords = try await store.inputs(of: .transcript, for: entry.call.id) != nil
            let durationMs = try await store.result(CallAcoustics.self, of: .acoustics, for: entry.call.id)?
                .value.durationMs
            evidence.addCurrent(entry.call.id, feedback, hasWords: hasWords, durationMs: durationMs ?? 0)
        }
        return evidence
    }
}

/// What a digest counts over.
private struct DigestEvidence {
    private(set) var inPeriod: [CallFeedback] = []
    /// By id, of all periods.
    private(set) var remarks: [String: Remark] = [:]
    private(set) var hasPast = false
    private var callsInPeriod: Set<CallID> = []
    private var consented = 0
    private var eligible: Set<CallID> = []
    private var audioMs = 0

    /// A call with a recording, whatever may be done with it.
    mutating func note(_ call: Call, _ period: DigestPeriod) {
        if period.contains(call.startedAt) { callsInPeriod.insert(call.id) }
        hasPast = hasPast || period.previous.contains(call.startedAt)
    }

    mutating func add(_ feedback: CallFeedback?) {
        for remark in feedback?.remarks ?? [] { remarks[remark.id] = remark }
    }

    mutating func addCurrent(_ call: CallID, _ feedback: CallFeedback?, hasWords: Bool, durationMs: Int) {
        consented += 1
        if let feedback { inPeriod.append(feedback) }
        if hasWords { audioMs += durationMs }
        // An agent's note makes a call without transcript eligible: its remarks are counted too.
        if hasWords || !(feedback?.remarks ?? []).isEmpty { eligible.insert(call) }
    }

    func coverage(remarks: Int, ungrouped: Int) -> DigestCoverage {
        DigestCoverage(
            callsInPeriod: callsInPeriod.count, callsConsented: consented, callsWithTranscript: eligible.count,
            remarks: remarks, remarksUngrouped: ungrouped, audioMs: audioMs)
    }

    func share(of calls: Set<CallID>) -> DigestShare {
        let (count, total) = (calls.intersection(eligible).count, max(eligible.count, 1))
        let value = Double(count) / Double(total)
        let interval = Estimation.wilson(successes: count, of: total) ?? value...value
        return DigestShare(value: value, lower: interval.lowerBound, upper: interval.upperBound)
    }
}

/// A theme over time.
private struct ThemeCounts {
    /// Distinct calls of the period and of the one before; the latter `nil` where nothing was recorded then.
    let current: Int
    let before: Int?
    private let wasHeardEarlier: Bool
    private let period: DigestPeriod
    let trend: DigestTrend

    private static let weeksShown = 8

    init(remarks: [Remark], period: DigestPeriod, hasPast: Bool) {
        func calls(in period: DigestPeriod) -> Int {
            Set(remarks.filter { period.contains($0.startedAt) }.map(\.callID)).count
        }
        self.period = period
        current = calls(in: period)
        before = hasPast ? calls(in: period.previous) : nil
        wasHeardEarlier = remarks.contains { CivilDay($0.startedAt) < period.previous.firstDay }
        let lastWeek = DigestPeriod(weekOf: period.lastDay)
        let weeks = (1..<Self.weeksShown).reduce(into: [lastWeek]) { weeks, _ in
            if let first = weeks.first { weeks.insert(first.previous, at: 0) }
        }
        trend = DigestTrend(unit: .week, counts: weeks.map(calls))
    }

    /// Growing and fading mean a difference of two calls or more and by half or more: less is noise.
    func life(since: CivilDay) -> ThemeLife {
        if period.contains(since) { return .new }
        let before = before ?? 0
        if before == 0 { return wasHeardEarlier ? .returned : .growing }
        if current >= before + 2, 2 * current >= 3 * before { return .growing }
        if before >= current + 2, 2 * before >= 3 * current { return .fading }
        return .steady
    }
}
