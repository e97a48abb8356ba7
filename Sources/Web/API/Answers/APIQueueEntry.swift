import Pipeline
import Reviews
import Store

/// A call of the queue as programs read it.
struct APIQueueEntry: Encodable, Sendable {
    let draw: String
    let kind: String
    let call: APICall
    let reason: DrawReason
    let reviewer: String?
    let due: String?
    let review: String?
    let state: String?

    /// - Parameter isBlind: the reader must not know whose call it is; strata name agents.
    init(_ entry: ReviewDesk.QueueEntry, isBlind: Bool) {
        draw = entry.drawID
        kind = entry.kind
        call = APICall(entry.call, isBlind: isBlind)
        reason =
            isBlind
            ? DrawReason(
                stratum: nil, drawn: entry.reason.drawn, eligible: entry.reason.eligible, rule: entry.reason.rule,
                value: entry.reason.value) : entry.reason
        reviewer = entry.reviewer
        due = entry.dueDay
        review = entry.review?.id
        state = entry.review?.state
    }

    static let shape = JSONShape.named(
        "QueueEntry",
        .object([
            .init("draw", .text), .init("kind", .oneOf(["random", "targeted"])), .init("call", APICall.shape),
            .init(
                "reason",
                .object([
                    .init("stratum", .optional(.text)), .init("drawn", .optional(.integer(nil))),
                    .init("eligible", .optional(.integer(nil))), .init("rule", .optional(.text)),
                    .init("value", .optional(.number)),
                ])),
            .init("reviewer", .optional(.text)), .init("due", .optional(.day)), .init("review", .optional(.text)),
            .init("state", .optional(.oneOf(EvaluationState.self))),
        ]))
}
