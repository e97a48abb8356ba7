import Accounts
import CallModel
import Hummingbird
import Pipeline
import Reports
import Sampling
import Store

/// How far the calls of each stratum of the draw came, and which they are.
enum StrataPage {
    static let routes: [Route] = [
        .page("/coverage/calls", .readCoverage, answer: calls),
        .page("/coverage/calls/{format}", .readCoverage, answer: exportCalls),
        .page("/coverage/{format}", .readCoverage, answer: export),
    ]

    private static let template = PageTemplate(PackageResources.coverage_calls_mustache)

    /// A stratum as the template of the coverage reads it.
    struct Row {
        let stratumName: String
        let cells: [Cell]
        /// Reviewed of the calls that could have been, 0 to 100.
        let reviewedBar: Int
    }

    /// A figure that leads to the calls it counts.
    struct Cell {
        let cellText: String
        let cellPath: String
    }

    private struct Content {
        let stratumName: String
        let stepName: String
        let callCount: String
        let calls: [CallRow]
        let hasCalls: Bool
        let exports: ExportLinks?
    }

    private struct CallRow {
        let callName: String
        /// `nil` where the reader has no business with the call.
        let callPath: String?
        let callStarted: String
        let callFacts: String
    }

    /// The strata, and their sum where there are several.
    static func rows(_ visit: Visit) async throws -> (strata: [Row], sum: Row?) {
        let table = try await coverage(visit)
        let strata = table.rows.map { row($0, key: $0.stratum, visit) }
        return (strata, strata.count > 1 ? row(table.total, key: nil, visit) : nil)
    }

    /// How far the calls came whose figures the reader may see.
    static func coverage(_ visit: Visit) async throws -> CoverageTable {
        try await visit.desk().coverage(by: columns(visit), where: visit.maySeeFigures(of:))
    }

    @Sendable private static func export(_ visit: Visit) async throws -> Response {
        try await visit.export(as: .store("coverage")) { try await coverage(visit) }
    }

    @Sendable private static func calls(_ visit: Visit) async throws -> Response {
        let (key, step) = question(visit)
        let calls = try await counted(visit)
        return try visit.page(
            template, titled: "coverage.title",
            Content(
                stratumName: key.map { name(of: $0, visit.messages) } ?? visit.messages("coverage.all"),
                stepName: visit.messages("coverage.\(step.rawValue)"),
                callCount: visit.messages.counted("quality.calls_behind", calls.count),
                calls: calls.map { row($0, visit) }, hasCalls: !calls.isEmpty,
                exports: calls.isEmpty ? nil : callExports(in: key, step)))
    }

    /// Of which figure the calls are asked for; `nil` for those of all strata.
    private static func question(_ visit: Visit) -> (stratum: String?, step: CoverageTable.Step) {
        let query = visit.target.query
        return (query["stratum"], query["step"].flatMap(CoverageTable.Step.init) ?? .calls)
    }

    /// The calls behind the figure that the address asks for.
    static func counted(_ visit: Visit) async throws -> [Call] {
        let (stratum, step) = question(visit)
        return try await visit.desk().calls(
            asFarAs: step, in: stratum, by: columns(visit), where: visit.maySeeFigures(of:))
    }

    /// `agent=marek;queue=sales` as `marek · sales`; what nobody said as such.
    /// - Parameter all: key of the message for the stratum of all calls.
    static func name(of stratum: String, _ messages: Messages, all: String = "coverage.all") -> String {
        guard !stratum.isEmpty, stratum != "all calls" else { return messages(all) }
        return stratum.split(separator: ";").map { part in
            let pair = part.split(separator: "=", maxSplits: 1)
            return pair.count == 2
                ? (Target.decoded(pair[1], plusIsSpace: false) ?? String(pair[1])) : messages("quality.unknown")
        }.joined(separator: " · ")
    }

    /// Those that make the strata of the draw.
    static func columns(_ visit: Visit) -> [String] { visit.house.settings.product.draw?.strata ?? [] }

    private static func row(_ row: CoverageTable.Row, key: String?, _ visit: Visit) -> Row {
        let stratum = key.map { "stratum=\($0.percentEncoded)&" } ?? ""
        return Row(
            stratumName: key.map { name(of: $0, visit.messages) } ?? visit.messages("coverage.all"),
            cells: CoverageTable.Step.allCases.map { step in
                Cell(
                    cellText: visit.language.numbers.whole(row[step]),
                    cellPath: "/coverage/calls?\(stratum)step=\(step.rawValue)")
            },
            reviewedBar: row.consented > 0 ? Int((100 * Double(row.reviewed) / Double(row.consented)).rounded()) : 0)
    }

    private static func row(_ call: Call, _ visit: Visit) -> CallRow {
        let mayView = visit.mayView(call)
        return CallRow(
            callName: call.id.text, callPath: mayView ? "/calls/\(call.id.text.percentEncoded)" : nil,
            callStarted: visit.clock.text(call.startedAt),
            callFacts: mayView ? [call.agent, call.team, call.queue].compactMap(\.self).joined(separator: " · ") : "")
    }
}

extension Visit {
    /// Whether the reader of the coverage may know more of a call than its id and its time.
    func mayView(_ call: Call) -> Bool { may(.viewCall, .call(.init(agent: call.agent, team: call.team))) }

    /// Leads see figures of their own team, also where others see the whole house.
    func maySeeFigures(of call: Call) -> Bool {
        let isTeamOnly = guest.account.map { AccessPolicy.reach(of: $0.role, for: .compareAgents) == .team } ?? true
        return !isTeamOnly || may(.compareAgents, .call(.init(agent: call.agent, team: call.team)))
    }
}
