import CallModel
import Consent
public import Reports
import Reviews
import Sampling
import Scorecards
import Store
import Themes

/// What reports are made from: every call that is known, with what consent allows to be said of it now.
///
/// Metadata of the telephone system count for every call that is known and not erased: a caller who hung up has given
/// consent to nothing, and still was a caller. What was heard, said or judged counts only where the gate grants it now.
public struct ReportEvidence: Sendable {
    /// By the start.
    public internal(set) var calls: [ReportedCall] = []
    /// Random draws, by id.
    let draws: [String: Draw]
    /// The draw of each reviewed call that counts.
    let drawOfCall: [CallID: String]
    /// Why something of a call is missing, as it is told to people.
    var reasons: [CallID: [String: Set<String>]] = [:]
    /// How far people agree with the machine, in words, by `scorecard/item`.
    var agreements: [String: String] = [:]
    /// By the id of the theme, where people gave it one or consent allows the words of it to be quoted.
    var themeTitles: [String: String] = [:]

    init(draws: [String: Draw], drawOfCall: [CallID: String]) {
        (self.draws, self.drawOfCall) = (draws, drawOfCall)
    }
}

/// Reads the store for reports.
struct ReportReader: Sendable {
    let store: Store
    let gate: Gatekeeper
    let calendar: LoadCalendar
    let words: OutcomeWords

    func read() async throws -> ReportEvidence {
        let book = try await store.themes(ThemeBook.self)?.value
        let reviews = try await reviews()
        var evidence = ReportEvidence(draws: try await draws(), drawOfCall: reviews.mapValues(\.draw))
        let themeOfRemark = (book?.themes ?? []).reduce(into: [String: String]()) { themes, theme in
            for remark in theme.members { themes[remark] = theme.id }
        }
        evidence.themeTitles = try await titles(of: book?.themes ?? [])
        let calibrated = try await CalibrationRecord(store: store).agreementByCall()
        evidence.agreements = try await agreements()
        let drawn = Set(evidence.draws.values.flatMap(\.calls).map(\.call))
        var calls: [ReportedCall] = []
        var known: Set<CallID> = []
        try await store.forEachCall { entry in
            known.insert(entry.call.id)
            var call = try await reported(entry, reviews[entry.call.id], themeOfRemark)
            call.isDrawn = drawn.contains(entry.call.id)
            if call.mayBeScored { call.calibration = calibrated[entry.call.id] }
            calls.append(call)
            if call.measures != nil { evidence.reasons[entry.call.id] = try await absences(of: entry.call.id) }
        }
        try await store.forEachRecording { entry in
            guard let call = entry.call, entry.fate != .duplicate else { return }
            if let reason = entry.reason, entry.fate != .processed {
                evidence.reasons[call.id, default: [:]]["recording", default: []].insert(
                    "\(entry.fate.rawValue): \(reason)")
            }
            guard known.insert(call.id).inserted else { return }
            calls.append(withRegime(ReportedCall(call, words: words, hasRecording: true)))
        }
        let end = calls.map(\.call.startedAt).max() ?? ZonedTime(epochSeconds: 0, utcOffsetSeconds: 0)
        evidence.calls = Comeback.found(in: calls, observedUntil: end)
            .sorted { ($0.call.startedAt.epochSeconds, $0.call.id) < ($1.call.startedAt.epochSeconds, $1.call.id) }
        return evidence
    }

    /// Over the calibrations of every scorecard that was ever in force.
    private func agreements() async throws -> [String: String] {
        let record = CalibrationRecord(store: store)
        var agreements: [String: String] = [:]
        for scorecard in try await store.knownScorecards() {
            for agreement in try await record.automationAgreement(of: scorecard) {
                agreements["\(scorecard)/\(agreement.item)"] = agreement.sentence
            }
        }
        return agreements
    }

    /// What themes are called, verified like a quote: a title is made of a customer's words too.
    private func titles(of themes: [Theme]) async throws -> [String: String] {
        let quotes = Quotes(store: store, gate: gate, links: .none, language: "")
        var titles: [String: String] = [:]
        for theme in themes {
            let remarks = try await remarks(Set(theme.titles.values.map(\.remark)), in: theme.calls)
            titles[theme.id] = try await quotes.choose(from: remarks, theme: theme).title?.text
        }
        return titles
    }

    /// The remarks of these ids, which begin with the ids of their calls.
    private func remarks(_ ids: Set<String>, in calls: [CallID]) async throws -> [Remark] {
        var remarks: [Remark] = []
        let wanted = calls.filter { call in ids.contains { $0.hasPrefix("\(call.text)#") } }
        for entry in try await store.calls(wanted) {
            let feedback = try await store.feedback(of: entry.call)?.value
            remarks += (feedback?.remarks ?? []).filter { ids.contains($0.id) }
        }
        return remarks
    }

    /// Of measures, by the reason.
    private func absences(of id: CallID) async throws -> [String: Set<String>] {
        let measurements = try await store.result(CallAcoustics.self, of: .acoustics, for: id)?.value.measurements ?? []
        let reasons = Set(measurements.compactMap(\.absence))
        return reasons.isEmpty ? [:] : ["measures": reasons]
    }

    private func withRegime(_ call: ReportedCall) -> ReportedCall {
        var call = call
        call.regime = calendar.regime(at: call.call.startedAt)
        return call
    }

    private func reported(
        _ entry: CallEntry, _ review: Review?, _ themeOfRemark: [String: String]
    ) async throws -> ReportedCall {
        let id = entry.call.id
        var call = withRegime(ReportedCall(entry.call, words: words, hasRecording: entry.recording != nil))
        let acoustics = try await store.result(CallAcoustics.self, of: .acoustics, for: id)?.value
        if await gate.allows(.qualityScoring, of: entry) {
            call.mayBeScored = true
            call.measures = acoustics.map(\.figures)
            let assessment = try await store.currentEvaluation(Assessment.self, of: id)
            call.automatic = assessment.map { CallScore($0.value.score, of: $0.scorecard) }
            call.reviewed = review?.score
            call.isDisputed = review?.isDisputed
        }
        guard await gate.allows(.themeAnalysis, .transcription, of: entry),
            let feedback = try await store.feedback(of: entry.call)?.value
        else { return call }
        let hasWords = try await store.inputs(of: .transcript, for: id) != nil
        if hasWords || !feedback.remarks.isEmpty {
            call.themes = Set(feedback.remarks.compactMap { themeOfRemark[$0.id] }).sorted()
        }
        call.isLoyal = feedback.isLoyal(durationMs: acoustics?.durationMs)
        return call
    }

    private struct Review {
        let draw: String
        let score: CallScore
        let isDisputed: Bool
    }

    /// What published evaluations say of calls drawn at random, by call; of a call of several draws, those of the latest.
    private func reviews() async throws -> [CallID: Review] {
        let counting = try await store.reviews(
            Evaluation.self, ReviewQuery(basis: EvaluationBasis.random.rawValue)
        ).filter(\.value.counts)
        return Dictionary(grouping: counting, by: \.callID).compactMapValues { reviews in
            let draw = reviews.map(\.occasion).max() ?? ""
            let latest = reviews.filter { $0.occasion == draw }.map(\.value)
            let scores = latest.compactMap { review in
                review.score.map { CallScore($0, of: review.subject.scorecard) }
            }
            guard !scores.isEmpty else { return nil }
            return Review(
                draw: draw, score: CallScore(averaging: scores), isDisputed: latest.contains { $0.dispute != nil })
        }
    }

    private func draws() async throws -> [String: Draw] {
        var draws: [String: Draw] = [:]
        for id in try await store.drawIDs() { draws[id] = try await store.draw(DrawRecord.self, id: id)?.draw }
        return draws
    }
}

extension CallAcoustics {
    /// Measures that have a value, by name.
    fileprivate var figures: [String: Double] {
        let values = measurements.compactMap { figure in figure.value.map { (figure.name, $0) } }
        return Dictionary(values, uniquingKeysWith: { first, _ in first })
    }
}

extension CallFeedback {
    private static let endMs = 30_000

    /// Whether the customer thanked at the end, or praised something in the last half minute of the recording; `nil`
    /// where nothing of the customer was heard there.
    fileprivate func isLoyal(durationMs: Int?) -> Bool? {
        thanksAtEnd.map { thanked in
            thanked
                || remarks.contains { remark in
                    guard remark.kind == .praise, let durationMs, let range = remark.range else { return false }
                    return range.endMs > durationMs - Self.endMs
                }
        }
    }
}
