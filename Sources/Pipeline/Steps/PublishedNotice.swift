import CallModel
import Foundation
import Reviews
import Scorecards
import Store

/// What a webhook is told of an evaluation that was published: what it came to, and no words of the call.
struct PublishedNotice: Encodable {
    let event = OutgoingEvent.Name.evaluationPublished.rawValue
    /// The id.
    let evaluation: String
    let call: CallID
    let agent: String?
    let team: String?
    let scorecard: String
    let revision: String
    let outcome: Score.Outcome
    /// Per cent, as it is shown; missing where nothing was scored.
    let score: Double?
    let grade: String?
    let publishedAt: ZonedTime
    let disputeBy: ZonedTime?

    private enum CodingKeys: String, CodingKey {
        case event
        case evaluation = "evaluation_id"
        case call = "call_id"
        case agent, team, scorecard, revision, outcome, score, grade
        case publishedAt = "published_at"
        case disputeBy = "dispute_by"
    }

    /// `nil` unless it is published.
    init?(_ evaluation: Evaluation) {
        guard evaluation.state.isPublished, let score = evaluation.score,
            let published = evaluation.history.last(where: { $0.action == .publish })
        else { return nil }
        self.evaluation = evaluation.id
        (call, agent, team) = (evaluation.subject.call, evaluation.subject.agent, evaluation.subject.team)
        (scorecard, revision) = (evaluation.subject.scorecard, evaluation.subject.revision)
        (outcome, self.score, grade) = (score.outcome, score.percent, score.grade)
        publishedAt = published.at
        disputeBy = evaluation.disputeBy
    }

    /// With sorted keys.
    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}
