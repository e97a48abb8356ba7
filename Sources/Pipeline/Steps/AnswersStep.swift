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
    static let version = 4

    let store: Store
    let scorecards: [Scorecard]
    let calendar: LoadCalendar

    /// Two scorecards that claim the call equally are a problem on file, not a failure of the call.
    func run(_ call: WordedCall) async throws {
        do {
            let scorecard = try Scorecard.select(for: call.call, from: scorecards)
            try await store.replaceProblems([], of: Self.step, for: call.call.id)
            try await answer(call, scorecard)
        } catch let error as AmbiguousScorecards {
            let problem = InputError(code: "scorecard.ambiguous", file: "scorecards", expected: error.description)
            try await store.replaceProblems([problem], of: Self.step, for: call.call.id)
        }
    }

    private static let step = "answers"

    private func answer(_ call: WordedCall, _ scorecard: Scorecard?) async throws {
        let current = try await store.currentEvaluation(Assessment.self, of: call.call.id)
        guard let scorecard else {
            if current != nil { try await store.retireEvaluations(of: call.call.id) }
            return
        }
        let regime: LoadRegime = calendar.isPeak(call.call.startedAt) ? .peak : .quiet
        let inputs = try Fingerprint("answers \(Self.version)", scorecard.revision.hex, regime.rawValue)
            .adding(call.acousticsInputs).adding(call.transcriptInputs ?? "-").adding(json: call.call).text
        guard current?.inputs != inputs else { return }
        let automatic = scorecard.evaluate(
            CallEvidence(
                call: call.call, acoustics: call.acoustics, transcript: call.words?.transcript, regime: regime))
        let assessment = Assessment(automatic: automatic, score: try scorecard.score(automatic.answers()))
        try await store.save(
            EvaluationEntry(
                callID: call.call.id, scorecard: scorecard.id, revision: scorecard.revision.hex, inputs: inputs,
                value: assessment))
    }
}
