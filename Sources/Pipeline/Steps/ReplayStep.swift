import CallModel
import Consent
import Hashing
import Reviews
public import Scorecards
public import Store

/// Judges the calls of the last weeks once more by a scorecard that is not in force yet. Nothing is stored.
public struct ReplayStep: Sendable {
    private let store: Store
    private let gate: Gatekeeper
    private let scorecards: [Scorecard]
    private let calendar: LoadCalendar

    /// - Parameter scorecards: those in force.
    public init(store: Store, gate: Gatekeeper, scorecards: [Scorecard], calendar: LoadCalendar) {
        self.store = store
        self.gate = gate
        self.scorecards = scorecards
        self.calendar = calendar
    }

    /// - Parameters:
    ///   - new: the revision to try, of a scorecard that is in force under the same id.
    ///   - since: calls that began before are left out, seconds since 1970.
    /// - Throws: `InputError` where no scorecard of that id is in force, or this very revision is.
    public func run(_ new: Scorecard, since: Int) async throws -> ScorecardReplay {
        guard let trial = ScorecardTrial(of: new, among: scorecards) else {
            throw InputError(
                code: "scorecard.not_in_force", file: new.id,
                expected: "expected the id of a scorecard that is in force")
        }
        guard trial.new.revision != trial.old.revision else {
            throw InputError(
                code: "scorecard.in_force", file: new.id,
                expected: "expected other content than that of the revision in force, \(new.revision.hex.prefix(12))")
        }
        let tally = ReplayTally()
        try await store.forEachCall { entry in
            let reach = trial.reach(of: entry.call)
            guard entry.call.startedAt.epochSeconds >= since, reach != .neither,
                let evidence = try await evidence(of: entry)
            else { return }
            guard reach == .both else { return await tally.count(reach) }
            let people = try await people(on: entry.call.id, by: trial.old.id)
            await tally.add(try CallReplay(evidence, people: people, before: trial.old, after: trial.new))
        }
        return await tally.replay
    }

    /// How the automatic items of a scorecard fared in the calls that were answered, and which languages were spoken.
    public func experience(with scorecard: Scorecard) async throws -> (
        measured: [String: MeasurableShare], spoken: Set<String>
    ) {
        let tally = ExperienceTally()
        try await store.forEachCall { entry in
            guard let current = try await store.currentEvaluation(Assessment.self, of: entry.call.id),
                current.scorecard == scorecard.id
            else { return }
            let automatic = current.value.automatic
            await tally.add(automatic, language: automatic.language ?? entry.call.language)
        }
        return (await tally.measured, await tally.spoken)
    }

    /// What consent allows to be looked at; `nil` where nothing may be, or nothing is there.
    private func evidence(of entry: CallEntry) async throws -> CallEvidence? {
        let consent = await gate.consent(to: entry.call.id, audio: entry.audioDigest)
        guard consent.decide(.qualityScoring).isGranted else { return nil }
        let acoustics = try await store.result(CallAcoustics.self, of: .acoustics, for: entry.call.id)?.value
        guard acoustics != nil || entry.call.medium != nil else { return nil }
        let words =
            consent.decide(.transcription).isGranted
            ? try await store.result(StoredTranscript.self, of: .transcript, for: entry.call.id)?.value : nil
        return CallEvidence(
            call: entry.call, acoustics: acoustics, transcript: words?.transcript,
            regime: calendar.isPeak(entry.call.startedAt) ? .peak : .quiet)
    }

    /// The answers of people, by item, in the latest published evaluation by a scorecard; those that a machine gave are
    /// left out.
    private func people(on call: CallID, by scorecard: String) async throws -> [String: Answer] {
        let published = try await store.reviews(Evaluation.self, ReviewQuery(callID: call)).map(\.value)
            .filter { $0.state.isPublished && $0.subject.scorecard == scorecard }
        let latest = published.compactMap(\.versions.last).max { $0.at.epochSeconds < $1.at.epochSeconds }
        return (latest?.answers ?? [:]).filter { ![.automatic, .open].contains($0.value.origin) }
            .mapValues(\.answer)
    }
}

/// Gathers a replay from call to call.
private actor ReplayTally {
    private(set) var replay = ScorecardReplay()

    func add(_ call: CallReplay) { replay.add(call) }

    func count(_ reach: ScorecardTrial.Reach) { replay.count(reach) }
}

/// Gathers how items fared from call to call.
private actor ExperienceTally {
    private var calls: [String: Int] = [:]
    private var missing: [String: Int] = [:]
    private(set) var spoken: Set<String> = []

    var measured: [String: MeasurableShare] {
        calls.reduce(into: [:]) { shares, item in
            shares[item.key] = MeasurableShare(calls: item.value, notMeasurable: missing[item.key] ?? 0)
        }
    }

    func add(_ evaluation: AutomaticEvaluation, language: String?) {
        if let language { spoken.insert(LanguageTag.primary(of: language)) }
        for answer in evaluation.answers where answer.answer != .notEvaluated {
            calls[answer.item, default: 0] += 1
            if case .notMeasurable = answer.answer { missing[answer.item, default: 0] += 1 }
        }
    }
}
