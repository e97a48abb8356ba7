import CallModel
import Hummingbird
import Pipeline
import Reports
import Store

extension StrataPage {
    private static let callSchema = ExportSchema(columns: [
        .init("call_id", "the call"), .init("started_at", "ISO 8601 with a zone"),
        .init("agent", "empty for who may not look at the call"),
        .init("team", "empty for who may not look at the call"),
        .init("queue", "empty for who may not look at the call"),
    ])

    static func callExports(in stratum: String?, _ step: CoverageTable.Step) -> ExportLinks {
        let fields: [String: String?] = ["stratum": stratum, "step": step.rawValue]
        return ExportLinks(
            .init("/coverage/calls", query: Target.query(fields.compactMapValues(\.self)), file: "coverage-calls"),
            leavesCallsOut: true)
    }

    /// The calls that a figure counts, as far as their consent lets facts of them leave the house.
    @Sendable static func exportCalls(_ visit: Visit) async throws -> Response {
        try await visit.export(as: .store("coverage-calls")) {
            let calls = try await counted(visit)
            let mayLeave = try await visit.desk().exportable(calls.map(\.id))
            return ExportTable(
                callSchema,
                rows: calls.filter { mayLeave.contains($0.id) }.map { cells($0, isKnown: visit.mayView($0)) })
        }
    }

    private static func cells(_ call: Call, isKnown: Bool) -> [ExportTable.Cell] {
        [
            .text(call.id.text), .text(call.startedAt.iso8601), .text(isKnown ? call.agent : nil),
            .text(isKnown ? call.team : nil), .text(isKnown ? call.queue : nil),
        ]
    }
}
