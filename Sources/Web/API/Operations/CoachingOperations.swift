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
            APIOperation(
                "Coaching notes, the earliest first",
                response: .object([.init("items", .list(APICoachingNote.shape))]))
        ) { visit in
            let evaluation = try await visit.evaluation()
            let notes = try await visit.refusing {
                _ = try await visit.desk().evaluation(evaluation.id)
                return try await visit.desk().coachingNotes(on: evaluation)
            }
            let mask = visit.evaluationMask
            return try visit.json(["items": notes.map { APICoachingNote($0, on: evaluation, mask) }])
        },
        .api(
            .post, "/evaluations/{review}/coaching", .publishEvaluation, of: .evaluation("review"),
            APIOperation(
                "Write down what was agreed with the agent of a published evaluation",
                request: .object([.init("text", .prose(most: 10_000)), .init("follow_up_day", .optional(.day))]),
                response: APICoachingNote.shape)
        ) { visit in
            let request = try visit.json(Request.self)
            let note = try await visit.coach(request.text, followUpDay: request.followUpDay)
            return try visit.json(APICoachingNote(note, on: try await visit.evaluation(), visit.evaluationMask))
        },
        .api(
            .post, "/evaluations/{review}/coaching/{note}/follow-up", .publishEvaluation, of: .evaluation("review"),
            APIOperation(
                "Note that a coaching note of one's own was followed up", response: APICoachingNote.shape)
        ) { visit in
            let evaluation = try await visit.evaluation()
            let note = try visit.parameter("note")
            let done = try await visit.refusing { try await visit.desk().followUp(note, on: evaluation.id) }
            return try visit.json(APICoachingNote(done, on: evaluation, visit.evaluationMask))
        },
    ]

    private struct Request: Decodable {
        let text: String
        let followUpDay: String?

        private enum CodingKeys: String, CodingKey {
            case text
            case followUpDay = "follow_up_day"
        }
    }
}
