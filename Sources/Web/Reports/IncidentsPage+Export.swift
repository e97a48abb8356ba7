import CallModel
import Hummingbird
import Pipeline
import Reports
import Store
import Themes

extension IncidentsPage {
    private static let schema = ExportSchema(columns: [
        .init("incident", "its id"), .init("theme", "its id; calls where no theme says what it is about"),
        .init("title", "empty where its words may not be quoted"), .init("state", "open, over"),
        .init("since", "ISO 8601 with a zone"), .init("opened_at", "when it was noticed"),
        .init("last_at", "when it was last seen"), .init("closed_at", "empty while it is open"),
        .init("callers", "at its height"), .init("queues", "with commas between them"),
        .init("calls", "some of them, with blanks between"),
    ])

    /// Open ones first, as the page shows them.
    @Sendable static func export(_ visit: Visit) async throws -> Response {
        try await visit.export(as: .store("incidents")) {
            ExportTable(schema, rows: try await notices(visit).map(cells))
        }
    }

    private static func cells(_ notice: IncidentNotice) -> [ExportTable.Cell] {
        let alert = notice.alert
        return [
            .text(alert.id), .text(alert.theme), .text(notice.title), .text(alert.closedAt == nil ? "open" : "over"),
            .text(alert.since.iso8601), .text(alert.openedAt.iso8601), .text(alert.lastAt.iso8601),
            .text(alert.closedAt?.iso8601), .count(alert.mostCallers), .text(notice.queues.joined(separator: ", ")),
            .text(notice.calls.map(\.text).joined(separator: " ")),
        ]
    }
}
