import CallModel
import Reviews
import Scorecards

/// An evaluation with its whole life.
struct APIEvaluation: Encodable, Sendable {
    let summary: APIEvaluationSummary
    let team: String?
    let scorecard: String
    let revision: String
    let occasion: String?
    let sheet: ReviewSheet?
    let versions: [Version]
    let disputeBy: ZonedTime?
    let dispute: MaskedDispute?
    let history: [Step]

    struct Version: Encodable, Sendable {
        let at: ZonedTime
        let by: String?
        let answers: [String: CountedAnswer]
        let score: Score
    }

    struct Step: Encodable, Sendable {
        let action: String
        let by: String?
        let at: ZonedTime
        let state: String
        let note: String?
    }

    struct MaskedDispute: Encodable, Sendable {
        let items: [DisputedItem]
        let by: String?
        let at: ZonedTime
        let rulings: [ItemRuling]
        let decidedBy: String?
        let decidedAt: ZonedTime?

        init(_ dispute: Dispute, in evaluation: Evaluation, _ mask: EvaluationMask) {
            (items, at, rulings, decidedAt) = (dispute.items, dispute.at, dispute.rulings, dispute.decidedAt)
            by = mask.person(dispute.by, in: evaluation)
            decidedBy = dispute.decidedBy.flatMap { mask.person($0, in: evaluation) }
        }

        private enum CodingKeys: String, CodingKey {
            case items, by, at, rulings
            case decidedBy = "decided_by"
            case decidedAt = "decided_at"
        }
    }

    init(_ evaluation: Evaluation, _ mask: EvaluationMask) {
        summary = APIEvaluationSummary(evaluation, mask)
        team = mask.hidesAgent ? nil : evaluation.subject.team
        scorecard = evaluation.subject.scorecard
        revision = evaluation.subject.revision
        occasion = evaluation.occasion
        sheet = evaluation.sheet
        versions = evaluation.versions.map { version in
            Version(
                at: version.at, by: mask.person(version.by, in: evaluation), answers: version.answers,
                score: version.score)
        }
        disputeBy = evaluation.disputeBy
        dispute = evaluation.dispute.map { MaskedDispute($0, in: evaluation, mask) }
        history = evaluation.history.map { event in
            Step(
                action: event.action.rawValue, by: mask.person(event.by, in: evaluation), at: event.at,
                state: event.state.rawValue, note: event.note)
        }
    }

    private enum CodingKeys: String, CodingKey {
        case summary, team, scorecard, revision, occasion, sheet, versions
        case disputeBy = "dispute_by"
        case dispute, history
    }

    static let shape = JSONShape.named(
        "Evaluation",
        .object([
            .init("summary", APIEvaluationSummary.shape), .init("team", .optional(.text)), .init("scorecard", .text),
            .init("revision", .text), .init("occasion", .optional(.text)), .init("sheet", .optional(.sheet)),
            .init("versions", .list(version)), .init("dispute_by", .optional(.time)),
            .init("dispute", .optional(disputeShape)), .init("history", .list(step)),
        ]))

    private static let version = JSONShape.object([
        .init("at", .time), .init("by", .optional(.text)), .init("answers", .map(.countedAnswer)),
        .init("score", .score),
    ])

    private static let step = JSONShape.object([
        .init("action", .oneOf(EvaluationAction.Name.self)), .init("by", .optional(.text)), .init("at", .time),
        .init("state", .oneOf(EvaluationState.self)), .init("note", .optional(.text)),
    ])

    private static let disputeShape = JSONShape.named(
        "Dispute",
        .object([
            .init("items", .list(.object([.init("item", .text), .init("reason", .text)]))),
            .init("by", .optional(.text)), .init("at", .time),
            .init(
                "rulings",
                .list(
                    .object([.init("item", .text), .init("answer", .optional(.answer)), .init("reason", .text)]))),
            .init("decided_by", .optional(.text)), .init("decided_at", .optional(.time)),
        ]))
}
