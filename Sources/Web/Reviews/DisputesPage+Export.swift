import Hummingbird
import Pipeline
import Reports
import Reviews
import Store

extension DisputesPage {
    private static let schema = ExportSchema(columns: [
        .init("scorecard", "its id"), .init("item", "its id"),
        .init("judged", "published evaluations in which it was judged"), .init("disputed", "of those"),
        .init("decided", "disputes that were decided"), .init("upheld", "of those, for the agent"),
    ])

    /// What the page shows, as `csv` or `json`.
    @Sendable static func export(_ visit: Visit) async throws -> Response {
        try await visit.export(as: .store("disputes")) {
            let visible = Set(try await EvaluationsPage.visible(visit).map(\.id))
            let rows = try await visit.desk().disputes { visible.contains($0.id) }.flatMap { scorecard, items in
                items.map { item -> [ExportTable.Cell] in
                    [
                        .text(scorecard), .text(item.item), .count(item.judgedCount), .count(item.disputedCount),
                        .count(item.decidedCount), .count(item.upheldCount),
                    ]
                }
            }
            return ExportTable(schema, rows: rows)
        }
    }
}
