import CallModel
import Hummingbird
import Pipeline
import Reports
import Reviews
import Scorecards
import Store

extension EvaluationsPage {
    private static let schema = ExportSchema(columns: [
        .init("evaluation_id", "the evaluation"), .init("call_id", "the call"),
        .init("agent", "empty for blind reviewers"), .init("team", "empty for blind reviewers"),
        .init("reviewer", "user name; empty for agents"), .init("scorecard", "its id"),
        .init("basis", "random, targeted, chosen"), .init("state", "its place in the life of an evaluation"),
        .init("score", "0–100; empty where nothing was answered"), .init("outcome", "passed, failed, undecided"),
        .init("changed_at", "its last step, ISO 8601 with a zone"),
    ])

    static func exports(of filter: EvaluationFilter) -> ExportLinks {
        ExportLinks(
            .init("/evaluations/table", query: Target.query(filter.fields), file: "evaluations"), leavesCallsOut: true)
    }

    /// What the filters of the page let through, all pages of it, as far as consent lets facts of the calls leave the
    /// house.
    @Sendable static func export(_ visit: Visit) async throws -> Response {
        try await visit.export(as: .store("evaluations")) {
            let filter = try EvaluationFilter(visit.target.query, isBlind: visit.isBlind)
            let evaluations = try await visible(visit, query(filter))
            let mayLeave = try await visit.desk().exportable(evaluations.map(\.subject.call))
            return ExportTable(
                schema, rows: evaluations.filter { mayLeave.contains($0.subject.call) }.map { cells($0, visit) })
        }
    }

    private static func cells(_ evaluation: Evaluation, _ visit: Visit) -> [ExportTable.Cell] {
        let (subject, score) = (evaluation.subject, evaluation.score)
        return [
            .text(evaluation.id), .text(subject.call.text), .text(visit.isBlind ? nil : subject.agent),
            .text(visit.isBlind ? nil : subject.team), .text(reviewer(of: evaluation, visit)), .text(subject.scorecard),
            .text(evaluation.basis.rawValue), .text(evaluation.state.rawValue), .number(score?.percent),
            .text(score?.outcome.rawValue), .text(evaluation.history.last?.at.iso8601),
        ]
    }
}
