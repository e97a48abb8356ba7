public import CallModel
import Consent
import Hashing
public import Reviews
public import Scorecards
public import Store

/// What the quality team does with calls: every operation of the pages and of the API, over the store and behind the
/// consent gate, on behalf of one person. Whether that person may is decided before.
public struct ReviewDesk: Sendable {
    let store: Store
    let gate: Gatekeeper
    let scorecards: [Scorecard]
    let policy: ReviewPolicy
    let author: AuditAuthor
    let announces: Bool
    private let suggestions: SuggestionShelf

    /// - Parameters:
    ///   - scorecards: those in force now; evaluations keep the revision they were begun with.
    ///   - author: who acts, and when by this machine's clock.
    ///   - suggestions: shared by the desks of a server.
    ///   - announces: whether a webhook is to be told what is published.
    public init(
        store: Store, gate: Gatekeeper, scorecards: [Scorecard], policy: ReviewPolicy, author: AuditAuthor,
        suggestions: SuggestionShelf = SuggestionShelf(), announces: Bool = false
    ) {
        self.store = store
        self.gate = gate
        self.scorecards = scorecards
        self.policy = policy
        self.author = author
        self.suggestions = suggestions
        self.announces = announces
    }

    var user: String { author.who }
    var now: ZonedTime { author.at }

    /// The evaluation of this id, with its version in the store.
    /// - Throws: `notFound` where there is none, or consent does not allow the call to be scored any more;
    ///   `cannotTell`; `calibrationFirst` where the person is to score the call blind.
    public func evaluation(_ id: String) async throws -> StoredReview<Evaluation> {
        guard let stored = try await store.review(Evaluation.self, id: id) else { throw ReviewError.notFound }
        _ = try await scorableCall(stored.callID)
        guard try await shows(stored.value) else { throw ReviewError.calibrationFirst }
        return stored
    }

    /// A call that may be scored now. People listen to what they score: a written case is none.
    /// - Throws: `notFound`, or `cannotTell` where that may change without anybody giving consent anew.
    func scorableCall(_ id: CallID) async throws -> CallEntry {
        guard let entry = try await store.call(id), entry.call.medium == nil else { throw ReviewError.notFound }
        let consent = await gate.consent(to: id, audio: entry.audioDigest)
        if consent.decide(.qualityScoring).isGranted { return entry }
        throw consent.mayStay(.qualityScoring) ? ReviewError.cannotTell : .notFound
    }

    /// Those of the evaluations that the person may be shown now: their calls may be scored, and no calibration asks
    /// the person to score them blind. One question to the gate for all.
    public func usable(_ evaluations: [Evaluation]) async throws -> [Evaluation] {
        try await usable(evaluations, hiding: try await callsToScoreBlind())
    }

    /// - Parameter hidden: calls that the person is to score blind: only drafts of them are shown.
    func usable(_ evaluations: [Evaluation], hiding hidden: Set<CallID>) async throws -> [Evaluation] {
        let shown = evaluations.filter { $0.state == .draft || !hidden.contains($0.subject.call) }
        let scorable = try await scorable(shown.map(\.subject.call))
        return shown.filter { scorable[$0.subject.call] != nil }
    }

    /// Those of the calls that may be scored now.
    func scorable(_ calls: [CallID]) async throws -> [CallID: CallEntry] {
        let entries = try await store.calls(calls)
        let allowed = await gate.allowed(.qualityScoring, of: entries)
        return Dictionary(entries.filter { allowed.contains($0.call.id) }.map { ($0.call.id, $0) }) { first, _ in first
        }
    }

    /// Those of the calls of which single facts may be handed to other programs now.
    public func exportable(_ calls: [CallID]) async throws -> Set<CallID> {
        await gate.allowed(.qualityScoring, .export, of: try await store.calls(calls))
    }

    /// Items of a scorecard whose automatic answer counts only where a person confirms it.
    func suggestionOnlyItems(of scorecard: String) async throws -> Set<String> {
        try await suggestions.items(of: scorecard, nowS: now.epochSeconds) {
            try await rarelyConfirmedItems(of: scorecard)
        }
    }

    /// The scorecard an evaluation was begun with.
    func scorecard(of subject: EvaluationSubject) async throws -> Scorecard {
        if let current = scorecards.first(where: { $0.revision.hex == subject.revision }) { return current }
        guard let yaml = try await store.scorecardText(revision: subject.revision),
            case .success(let scorecard) = ScorecardFolder.load(yaml: yaml, file: subject.scorecard),
            scorecard.revision.hex == subject.revision
        else { throw ReviewError.noScorecard }
        return scorecard
    }

    /// What the machine answered by the scorecard of the evaluation, be another one in force now; `nil` where it has no
    /// answers by that one.
    func automatic(for subject: EvaluationSubject) async throws -> AutomaticEvaluation? {
        try await record.automatic(for: subject)
    }

    /// 128 random bits, hexadecimal.
    static func newID() -> String {
        let (high, low) = (UInt64.random(in: 0...UInt64.max), UInt64.random(in: 0...UInt64.max))
        return [high, low].map { number in
            let digits = String(number, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }
}
