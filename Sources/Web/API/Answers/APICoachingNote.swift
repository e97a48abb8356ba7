import CallModel
import Reviews

/// A coaching note as its reader may see it.
struct APICoachingNote: Encodable, Sendable {
    let id: String
    let evaluation: String
    /// `nil` where the reader must not know who scored, and it was they.
    let by: String?
    let at: ZonedTime
    let text: String
    let followUpDay: String?
    let doneAt: ZonedTime?

    /// - Parameter evaluation: the one that the note is about.
    init(_ note: CoachingNote, on evaluation: Evaluation, _ mask: EvaluationMask) {
        id = note.id
        self.evaluation = note.evaluation
        by = mask.person(note.by, in: evaluation)
        at = note.at
        text = note.text
        followUpDay = note.followUpDay
        doneAt = note.doneAt
    }

    private enum CodingKeys: String, CodingKey {
        case id, evaluation, by, at, text
        case followUpDay = "follow_up_day"
        case doneAt = "done_at"
    }

    static let shape = JSONShape.named(
        "CoachingNote",
        .object([
            .init("id", .text), .init("evaluation", .text), .init("by", .optional(.text)), .init("at", .time),
            .init("text", .text), .init("follow_up_day", .optional(.day)), .init("done_at", .optional(.time)),
        ]))
}
