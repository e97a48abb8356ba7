import Accounts
import Consent
import Hummingbird
import Pipeline
import Reviews
import Store

/// Whether an evaluation is still there, and what of its call may be shown: an open page asks for it now and then, so
/// that a call disappears from it once consent is taken back.
enum ReviewStateOperation {
    static let routes: [Route] = [
        .api(
            .get, "/reviews/{review}/state", .readEvaluation, of: .evaluation("review"),
            APIOperation(
                "Whether an evaluation is still there, and what of its call may be shown now",
                response: .object([
                    .init("state", .oneOf(EvaluationState.self)), .init("may_hear", .truth), .init("may_read", .truth),
                ]))
        ) { visit in
            let evaluation = try await visit.evaluation()
            let stored = try await stored(evaluation, visit)
            guard let entry = try await visit.house.store.call(stored.callID) else { throw Refusal.notFound }
            return try visit.json(
                Answer(
                    state: stored.value.state, mayHear: try await visit.audioPath(of: entry) != nil,
                    mayRead: await (try visit.house.gate()).allows(.transcription, of: entry)))
        }
    ]

    /// What is to be scored blind first is gone from an open page, as if it were not there.
    private static func stored(_ evaluation: Evaluation, _ visit: Visit) async throws -> StoredReview<Evaluation> {
        try await visit.refusing {
            do {
                return try await visit.desk().evaluation(evaluation.id)
            } catch ReviewError.calibrationFirst {
                throw ReviewError.notFound
            }
        }
    }

    private struct Answer: Encodable {
        let state: EvaluationState
        let mayHear: Bool
        let mayRead: Bool

        enum CodingKeys: String, CodingKey {
            case state
            case mayHear = "may_hear"
            case mayRead = "may_read"
        }
    }
}
