import CallModel
import Pipeline
import Reviews

/// What is done with the evaluation that the path names, by pages and by the API.
extension Visit {
    /// Moves it on.
    func perform(_ request: LifeRequest) async throws -> Evaluation {
        let evaluation = try await evaluation()
        return try await refusing { try await desk().perform(request, on: evaluation.id) }
    }

    /// Writes down what was agreed with its agent.
    func coach(_ text: String, followUpDay: String?) async throws -> CoachingNote {
        let evaluation = try await evaluation()
        let text = text.trimmed
        guard !text.isEmpty else {
            throw Refusal.unfit(reason: "text_missing", ShapeFault(place: "/text", expected: "expected a text"))
        }
        return try await refusing { try await desk().coach(on: evaluation.id, text: text, followUpDay: followUpDay) }
    }
}
