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
    /// Whose words titles are, by the id of the theme; none for those that people gave.
    var titleCalls: [String: CallID] = [:]

    init(draws: [String: Draw], drawOfCall: [CallID: String]) {
        (self.draws, self.drawOfCall) = (draws, drawOfCall)
    }
}

/// A call that was taken over from its recording, or known without one.
private struct MetCall: Sendable {
    let call: ReportedCall
    /// Why something of it is missing, as it is told to people.
    let absences: [String: Set<String>]?
}

extension ReportEvidence {
    /// - Parameters:
    ///   - recordings: whose calls are known too, also where they were not taken over.
    ///   - drawn: calls for a review, at random.
    ///   - recorded: a call of which only its recording is known.
    fileprivate mutating func add(
        _ met: [MetCall], _ recordings: [RecordingEntry], _ drawn: Set<CallID>,
        recorded: (Call) -> ReportedCall
    ) {
        var calls = met.map { met in
            var call = met.call
            call.isDrawn = drawn.contains(call.call.id)
            reasons[call.call.id] = met.absences
            return call
        }
        var known = Set(calls.map(\.call.id))
        for entry in recordings where entry.fate != .duplicate {
            guard let call = entry.call else { continue }
            if let reason = entry.reason, entry.fate != .processed {
                reasons[call.id, default: [:]]["recording", default: []].insert("\(entry.fate.rawValue): \(reason)")
            }
            guard known.insert(call.id).inserted else { continue }
            calls.append(recorded(call))
        }
        self.calls = Comeback.found(in: calls)
            .sorted { ($0.call.startedAt.epochSeconds, $0.call.id) < ($1.call.startedAt.epochSeconds, $1.call.id) }
    }
}

/// Reads the store for reports.
struct ReportReader: Sendable {
    let store: Store
    let gate: Gatekeeper
    let calendar: LoadCalendar
    let words: OutcomeWords
    /// Calls of which everything is read. Of others, as far as figures of these need it: metadata, reviews of the draws
    /// that such calls are in, what was spoken of later. `nil` reads everything of all.
    var period: DigestPeriod?

    func read() async throws -> ReportEvidence {
        let book = try await store.themes(ThemeBook.self)?.value
        let reviews = try await reviews()
        var evidence = ReportEvidence(draws: try await draws(), drawOfCall: reviews.mapValues(\.draw))
        let themeOfRemark = (book?.themes ?? []).reduce(into: [String: String]()) { themes, theme in
            for remark in theme.members { themes[remark] = theme.id }
        }
        let calibrated = try await CalibrationRecord(store: store).agreementByCall()
        evidence.agreements = try await agreements()
        var met: [MetCall] = []
        let needed = Set(evidence.draws.filter { canTouchPeriod($0.value) }.keys)
        let judged = Set(reviews.filter { needed.contains($0.value.draw) }.keys)
        try await store.forEachPage { entries in
            let page = try await self.met(entries, reviews, judged, calibrated, themeOfRemark)
            met += page
        }
        var recordings: [RecordingEntry] = []
        try await store.forEachRecording { recordings.append($0) }
        evidence.add(met, recordings, Set(evidence.draws.values.flatMap(\.calls).map(\.call))) { call in
            withRegime(ReportedCall(call, words: words, hasRecording: true))
        }
        let titles = try await titles(of: book?.themes ?? [], in: evidence.calls)
        evidence.themeTitles = titles.mapValues(\.text)
        evidence.titleCalls = titles.compactMapValues(\.call)
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

    /// Of a period only those that are spoken of in it: each is verified in the words of calls.
    private func titles(of themes: [Theme], in calls: [ReportedCall]) async throws -> [String: Quotes.Title] {
        let spoken = Set(calls.filter { isWanted($0.call) }.flatMap { $0.themes ?? [] })
        return try await ThemeTitles(store: store, gate: gate).titles(
            of: themes.filter { period == nil || spoken.contains($0.id) })
    }

    /// What is on file of some calls, as far as it is wanted and consent allows it.
    private func met(
        _ entries: [CallEntry], _ reviews: [CallID: Review], _ judged: Set<CallID>, _ calibrated: [CallID: Double],
        _ themeOfRemark: [String: String]
    ) async throws -> [MetCall] {
        let scorable = await gate.allowed(.qualityScoring, of: entries)
        let spoken = await gate.allowed(.themeAnalysis, .transcription, of: entries)
        var met: [MetCall] = []
        for entry in entries {
            let id = entry.call.id
            var call = withRegime(ReportedCall(entry.call, words: words, hasRecording: entry.recording != nil))
            call.mayBeScored = scorable.contains(id)
            let isWanted = isWanted(entry.call) || judged.contains(id)
            let acoustics = isWanted ? try await acoustics(of: id) : nil
            if isWanted, call.mayBeScored {
                call.measures = acoustics.map(\.figures)
                call.calibration = calibrated[id]
                try await judge(&call, reviews[id])
            }
            if spoken.contains(id), isWanted || isLater(entry.call) {
                try await listen(&call, acoustics?.durationMs, themeOfRemark)
            }
            met.append(MetCall(call: call, absences: call.measures == nil ? nil : acoustics?.absences))
        }
        return met
    }

    private func isWanted(_ call: Call) -> Bool { period.map { $0.contains(call.startedAt) } ?? true }

    /// Whether calls of the period can be in the draw, which is of those that began in the days it is named after.
    private func canTouchPeriod(_ draw: Draw) -> Bool {
        guard let period, let drawn = DigestPeriod(draw.period) else { return true }
        return period.overlaps(drawn)
    }

    /// Whether it can tell that a customer came back about the same.
    private func isLater(_ call: Call) -> Bool { period.map { $0.lastDay < CivilDay(call.startedAt) } ?? true }

    private func acoustics(of id: CallID) async throws -> MeasuredCall? {
        try await store.result(MeasuredCall.self, of: .acoustics, for: id)?.value
    }

    private func withRegime(_ call: ReportedCall) -> ReportedCall {
        var call = call
        call.regime = calendar.regime(at: call.call.startedAt)
        return call
    }

    /// What the machine and people said of it.
    private func judge(_ call: inout ReportedCall, _ review: Review?) async throws {
        let assessment = try await store.currentEvaluation(Assessment.self, of: call.call.id)
        call.automatic = assessment.map { CallScore($0.value.score, of: $0.scorecard) }
        call.reviewed = review?.score
        call.isDisputed = review?.isDisputed
    }

    /// What the customer said.
    private func listen(
        _ call: inout ReportedCall, _ durationMs: Int?, _ themeOfRemark: [String: String]
    ) async throws {
        guard let feedback = try await store.feedback(of: call.call)?.value else { return }
        let hasWords = try await store.inputs(of: .transcript, for: call.call.id) != nil
        if hasWords || !feedback.remarks.isEmpty {
            call.themes = Set(feedback.remarks.compactMap { themeOfRemark[$0.id] }).sorted()
        }
        call.isLoyal = feedback.isLoyal(durationMs: durationMs)
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

/// What reports need of `CallAcoustics`; who spoke when stays unread.
private struct MeasuredCall: Codable, Sendable {
    let durationMs: Int
    let measurements: [Measurement]

    private enum CodingKeys: String, CodingKey {
        case durationMs = "duration_ms"
        case measurements
    }

    /// Why measures are missing.
    var absences: [String: Set<String>]? {
        let reasons = Set(measurements.compactMap(\.absence))
        return reasons.isEmpty ? nil : ["measures": reasons]
    }

    /// Measures that have a value, by name.
    var figures: [String: Double] {
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
