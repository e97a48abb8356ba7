import CallModel
import Hashing
public import Scorecards
import Store

/// What the machine answered to a scorecard, and what that comes to so far.
public struct Assessment: Codable, Hashable, Sendable {
    public let automatic: AutomaticEvaluation
    /// Over the automatic answers alone; items for people are not evaluated.
    public let score: Score
}

/// Answers the items of the scorecard that is meant for the call, as far as evidence goes.
struct AnswersStep: Sendable {
    /// Raised when the same scorecard and evidence lead to other answers than before.
    static let version = 1

    let store: Store
    let scorecards: [Scorecard]
    let calendar: LoadCalendar

    /// - Throws: `AmbiguousScorecards`, `AnswerError`, or what the store throws.
    func run(_ heard: HeardCall) async throws {
        guard let scorecard = try Scorecard.select(for: heard.call, from: scorecards) else { return }
        let regime: LoadRegime = calendar.isPeak(heard.call.startedAt) ? .peak : .quiet
        let inputs = try Fingerprint("answers \(Self.version)", scorecard.revision.hex, regime.rawValue)
            .adding(heard.acousticsInputs).adding(heard.transcriptInputs ?? "-").adding(json: heard.call).text
        let known = try await store.evaluations(Assessment.self, of: heard.call.id).contains {
            $0.scorecard == scorecard.id && $0.revision == scorecard.revision.hex && $0.inputs == inputs
        }
        guard !known else { return }
        let automatic = scorecard.evaluate(
            CallEvidence(
                call: heard.call, acoustics: heard.acoustics, transcript: heard.words?.transcript, regime: regime))
        let assessment = Assessment(automatic: automatic, score: try scorecard.score(automatic.answers()))
        try await store.save(
            EvaluationEntry(
                callID: heard.call.id, scorecard: scorecard.id, revision: scorecard.revision.hex, inputs: inputs,
                value: assessment))
    }
}
