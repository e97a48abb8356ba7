import CallModel
import Hummingbird
import Pipeline
import Reports
import Sampling
import Store

extension QueuePage {
    private static let schema = ExportSchema(columns: [
        .init("call_id", "the call"), .init("started_at", "ISO 8601 with a zone"),
        .init("agent", "empty for blind reviewers"), .init("team", "empty for blind reviewers"),
        .init("partner", "empty for blind reviewers"), .init("queue", "the queue that was called"),
        .init("language", "BCP 47"), .init("draw", "its id"), .init("kind", "random, targeted"),
        .init("stratum", "of a random draw; empty for blind reviewers"), .init("drawn", "calls of the stratum"),
        .init("eligible", "calls of the stratum"), .init("rule", "of a targeted draw"),
        .init("value", "that met the rule"), .init("reviewer", "user name; empty while nobody has it"),
        .init("due_day", "local day"), .init("evaluation_id", "empty while it was not begun"),
        .init("state", "of the evaluation"),
    ])

    /// Where what is shown can be had; words that were said are looked for besides, and are no filter of it.
    static func exports(of query: [String: String]) -> ExportLinks {
        let filter = query.filter { filterFields.contains($0.key) && $0.key != "words" && !$0.value.isEmpty }
        return ExportLinks(.init("/queue", query: Target.query(filter), file: "queue"), leavesCallsOut: true)
    }

    /// The drawn calls that the page shows, as far as their consent lets facts of them leave the house.
    @Sendable static func export(_ visit: Visit) async throws -> Response {
        try await visit.export(as: .store("queue")) {
            let entries = filtered(try await rows(visit), visit)
            let mayLeave = try await visit.desk().exportable(entries.map(\.call.id))
            let isBlind = visit.isBlind
            let leaving = entries.filter { mayLeave.contains($0.call.id) }
            return ExportTable(schema, rows: leaving.map { APIQueueEntry($0, isBlind: isBlind).cells })
        }
    }
}

extension APIQueueEntry {
    fileprivate var cells: [ExportTable.Cell] {
        [
            .text(call.id), .text(call.startedAt.iso8601), .text(call.agent), .text(call.team), .text(call.partner),
            .text(call.queue), .text(call.language), .text(draw), .text(kind), .text(reason.stratum),
            .count(reason.drawn), .count(reason.eligible), .text(reason.rule), .number(reason.value), .text(reviewer),
            .text(due), .text(review), .text(state),
        ]
    }
}
