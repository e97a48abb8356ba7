import Accounts
import CallModel
import Hummingbird
import Pipeline
import Reviews
import Store

/// What a lead agrees with an agent after an evaluation.
enum CoachingOperations {
    static let routes: [Route] = [
        .api(
            .get, "/evaluations/{review}/coaching", .readEvaluation, of: .evaluation("review"),
            APIOperation("Coaching notes, the earliest first", response: .object([.init("items", .list(note))]))
        ) { visit in
            let evaluation = try await visit.evaluation()
            let notes = try await visit.refusing {
                _ = try await visit.desk().evaluation(evaluation.id)
                return try await visit.desk().coachingNotes(on: evaluation)
            }
            return try visit.json(["items": notes])
        },
        .api(
            .post, "/evaluations/{review}/coaching", .publishEvaluation, of: .evaluation("review"),
            APIOperation(
                "Write down what was agreed with the agent of a published evaluation",
                request: .object([.init("text", .prose(most: 10_000)), .init("follow_up_day", .optional(.day))]),
                response: note)
        ) { visit in
            let request = try visit.json(Request.self)
            return try visit.json(try await visit.coach(request.text, followUpDay: request.followUpDay))
        },
        .api(
            .post, "/evaluations/{review}/coaching/{note}/follow-up", .publishEvaluation, of: .evaluation("review"),
            APIOperation("Note that a coaching note was followed up", response: note)
        ) { visit in
            let evaluation = try await visit.evaluation()
            let note = try visit.parameter("note")
            return try visit.json(
                try await visit.refusing { try await visit.desk().followUp(note, on: evaluation.id) })
        },
    ]

    private static let note = JSONShape.named(
        "CoachingNote",
        .object([
            .init("id", .text), .init("evaluation", .text), .init("by", .text), .init("at", .time),
            .init("text", .text), .init("follow_up_day", .optional(.day)), .init("done_at", .optional(.time)),
        ]))

    private struct Request: Decodable {
        let text: String
        let followUpDay: String?

        private enum CodingKeys: String, CodingKey {
            case text
            case followUpDay = "follow_up_day"
        }
    }
}
