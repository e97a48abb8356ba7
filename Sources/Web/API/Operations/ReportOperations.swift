import Accounts
import CallModel
import Hummingbird
import Pipeline
import Reports
import Store
import Themes

/// Reports and mass incidents.
enum ReportOperations {
    static let routes: [Route] = [
        .api(
            .get, "/reports", .exportFigures,
            APIOperation(
                "A report, made now", parameters: parameters, response: .report)
        ) { visit in
            do {
                guard let query = try await visit.reportQuery() else {
                    throw Refusal.invalid(ShapeFault(place: "?kind", expected: "expected a kind of report"))
                }
                let report = try await visit.report(query).json()
                return try await visit.handOver(.text(report, type: "application/json"), as: .report(query.kind))
            } catch let fault as InputError {
                throw Refusal.unfit(fault)
            }
        },
        .api(
            .get, "/reports/defined", .exportFigures,
            APIOperation(
                "Reports that nights write, with the query that makes each anew",
                response: .object([
                    .init("items", .list(.object([.init("name", .text), .init("query", .text)])))
                ]))
        ) { visit in
            try visit.json([
                "items": DefinedReport.all(visit).map { ["name": $0.definedName, "query": $0.definedQuery] }
            ])
        },
        .api(
            .get, "/incidents", .readDigest,
            APIOperation(
                "Mass incidents, open ones first", response: .object([.init("items", .list(.incident))]))
        ) { visit in
            let incidents = try await IncidentsPage.notices(visit).map(APIIncident.init)
            return try await visit.handOver(try visit.json(["items": incidents]), as: .store("incidents"))
        },
    ]

    private static let parameters: [APIOperation.Parameter] = [
        .init(name: "kind", about: "What is asked", shape: .oneOf(ReportKind.self), isRequired: true),
        .init(
            name: "by", about: "Metadata columns with commas between them; of a comparison the mix",
            shape: .line(0...1000)),
        .init(name: "figures", about: "Names of figures with commas between them", shape: .line(0...4000)),
        .init(
            name: "period", about: "2026-W47, 2026-11, 2026-11-16..2026-11-22 or all; else the latest four weeks",
            shape: .line(0...40)),
        .init(name: "baseline", about: "Points that make the limits of a control chart", shape: .integer(2...1000)),
        .init(name: "partner", about: "One outsourced centre of a comparison", shape: .line(0...200)),
        .init(name: "days", about: "In which a contact is repeated", shape: .integer(1...365)),
    ]
}

/// An incident as programs read it.
private struct APIIncident: Encodable {
    let id: String
    let theme: String
    let title: String?
    let since: ZonedTime
    let openedAt: ZonedTime
    let lastAt: ZonedTime
    let closedAt: ZonedTime?
    let callers: Int
    let queues: [String]
    let calls: [CallID]
    let announcement: [String: String]

    init(_ notice: IncidentNotice) {
        let alert = notice.alert
        (id, theme, title) = (alert.id, alert.theme, notice.title)
        (since, openedAt, lastAt, closedAt) = (alert.since, alert.openedAt, alert.lastAt, alert.closedAt)
        (callers, queues, calls, announcement) = (alert.mostCallers, notice.queues, notice.calls, notice.announcement)
    }

    private enum CodingKeys: String, CodingKey {
        case id, theme, title, since
        case openedAt = "opened_at"
        case lastAt = "last_at"
        case closedAt = "closed_at"
        case callers, queues, calls, announcement
    }
}
