import Accounts
import CallModel
import Reviews
import Scorecards

/// An evaluation in a list.
struct APIEvaluationSummary: Encodable, Sendable {
    let id: String
    let call: String
    let agent: String?
    let reviewer: String?
    let basis: String
    let state: String
    let percent: Double?
    let outcome: String?

    init(_ evaluation: Evaluation, _ mask: EvaluationMask) {
        id = evaluation.id
        call = evaluation.subject.call.text
        agent = mask.hidesAgent ? nil : evaluation.subject.agent
        reviewer = mask.person(evaluation.reviewer, in: evaluation)
        basis = evaluation.basis.rawValue
        state = evaluation.state.rawValue
        percent = evaluation.score?.percent
        outcome = evaluation.score?.outcome.rawValue
    }

    static let shape = JSONShape.named(
        "EvaluationSummary",
        .object([
            .init("id", .text), .init("call", .text), .init("agent", .optional(.text)),
            .init("reviewer", .optional(.text)), .init("basis", .oneOf(EvaluationBasis.self)),
            .init("state", .oneOf(EvaluationState.self)), .init("percent", .optional(.within(0...100))),
            .init("outcome", .optional(.outcome)),
        ]))
}

/// What of an evaluation is kept from its reader.
struct EvaluationMask {
    /// From blind reviewers.
    let hidesAgent: Bool
    /// From blind reviewers, and from the agent who was scored.
    let hidesReviewer: Bool

    /// A person of the history; `nil` where the reader must not know them.
    func person(_ name: String, in evaluation: Evaluation) -> String? {
        if hidesReviewer, name == evaluation.reviewer { return nil }
        let answered = evaluation.history.filter { $0.action == .acknowledge || $0.action == .dispute }
        return hidesAgent && answered.contains { $0.by == name } ? nil : name
    }
}

extension Visit {
    var evaluationMask: EvaluationMask {
        EvaluationMask(hidesAgent: isBlind, hidesReviewer: isBlind || guest.account?.role == .agent)
    }
}
