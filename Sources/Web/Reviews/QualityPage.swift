import Accounts
import CallModel
import Hummingbird
import Pipeline
import Reports
import Store

/// Agents, teams, partners and queues side by side: score with its interval and what it stands on.
enum QualityPage {
    static let routes: [Route] = [
        .page("/quality", .compareAgents, answer: show),
        .page("/quality/{format}", .exportFigures, answer: export),
    ]

    private static let template = PageTemplate(PackageResources.quality_mustache, including: ChartPartials.all)
    static let columns = ["agent", "team", "partner", "queue"]

    private struct Content {
        let subpages: [NavigationItem]
        let tabs: [Choice]
        let columnName: String
        let norms: [Norm]
        let rows: [QualityRow]
        let hasRows: Bool
        let exports: ExportLinks?
    }

    private struct Norm {
        let normName: String
        let normText: String
        let normRange: String
        let normCount: String
        let normPath: String
    }

    @Sendable private static func show(_ visit: Visit) async throws -> Response {
        let column = column(visit)
        let board = try await board(by: column, visit)
        let scorecards = try await visit.house.shelf.scorecards(nowS: visit.house.now().epochSeconds)
        let content = Content(
            subpages: NavigationItem.qualityPages(for: visit),
            tabs: columns.map { name in
                Choice(choiceValue: name, choiceName: visit.messages("fact.\(name)"), isChosen: name == column)
            },
            columnName: visit.messages("fact.\(column)"), norms: norms(board, visit.messages),
            rows: board.rows.map { QualityRow($0, of: board, scorecards, visit.messages) },
            hasRows: !board.rows.isEmpty, exports: board.rows.isEmpty ? nil : exports(by: column))
        return try visit.page(template, titled: "quality.title", content)
    }

    @Sendable private static func export(_ visit: Visit) async throws -> Response {
        try await visit.export(as: .store("quality")) { try await board(by: column(visit), visit).table }
    }

    private static func exports(by column: String) -> ExportLinks {
        ExportLinks(.init("/quality", query: Target.query(["by": column]), file: "quality"))
    }

    /// A lead compares the own team; a manager everything.
    static func board(by column: String, _ visit: Visit) async throws -> QualityBoard {
        let account = try visit.account
        return try await visit.desk().board(by: column, calendar: visit.house.settings.product.calendar) { call in
            AccessPolicy.allows(
                .compareAgents, by: account, on: .call(.init(agent: call.agent, team: call.team, isPublished: true)))
        }
    }

    static func column(_ visit: Visit) -> String {
        visit.target.query["by"].flatMap { columns.contains($0) ? $0 : nil } ?? columns[0]
    }

    private static func norms(_ board: QualityBoard, _ messages: Messages) -> [Norm] {
        let named: [(String, QualityFigure)] = [
            ("quality.all", .score), ("quality.peak", .peak), ("quality.quiet", .quiet),
        ]
        return named.map { key, chosen in
            let figure = chosen.figure(in: board.norm) ?? board.norm.score
            let cell = FigureCell(figure, path: chosen.normPath(by: board.column), name: messages(key), messages)
            return Norm(
                normName: messages(key), normText: cell.figureText,
                normRange: figure.estimate == nil ? "" : cell.figureRange, normCount: cell.figureCount,
                normPath: cell.figurePath)
        }
    }
}
