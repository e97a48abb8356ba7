import Accounts
import CallModel
import Hummingbird
import Pipeline
import Reports
import Reviews
import Scorecards

/// Agents, teams, partners and queues side by side: score with its interval and what it stands on.
enum QualityPage {
    static let routes: [Route] = [
        .page("/quality", .compareAgents, answer: show),
        .page("/quality/{format}", .exportFigures, answer: export),
    ]

    private static let template = PageTemplate(PackageResources.quality_mustache, including: ChartPartials.all)
    private static let columns = ["agent", "team", "partner", "queue"]

    private struct Content {
        let tabs: [Choice]
        let columnName: String
        let rows: [Row]
        let hasRows: Bool
        let csvPath: String
        let jsonPath: String
    }

    private struct Row {
        let groupName: String
        let scoreText: String
        let scoreInterval: String
        let scoreChart: IntervalChart?
        let passText: String
        let passInterval: String
        let peakText: String
        let quietText: String
        let trendChart: TrendLine?
        let standingName: String
        let standingClass: String
        let callCount: String
        let calls: [Link]
        let items: [ItemRow]
    }

    private struct Link {
        let linkPath: String
        let linkName: String
    }

    private struct ItemRow {
        let itemName: String
        let itemText: String
        let itemChart: IntervalChart?
        let itemCount: String
    }

    @Sendable private static func show(_ visit: Visit) async throws -> Response {
        let column = column(visit)
        let board = try await board(by: column, visit)
        let scorecards = try await visit.house.shelf.scorecards(nowS: visit.house.now().epochSeconds)
        let content = Content(
            tabs: columns.map { name in
                Choice(choiceValue: name, choiceName: visit.messages("fact.\(name)"), isChosen: name == column)
            },
            columnName: visit.messages("fact.\(column)"), rows: board.rows.map { row($0, scorecards, visit) },
            hasRows: !board.rows.isEmpty, csvPath: "/quality/csv?by=\(column)", jsonPath: "/quality/json?by=\(column)")
        return try visit.page(template, titled: "quality.title", content)
    }

    @Sendable private static func export(_ visit: Visit) async throws -> Response {
        let board = try await board(by: column(visit), visit)
        switch try visit.parameter("format") {
        case "csv": return .text(board.csv, type: "text/csv; charset=utf-8; header=present")
        case "json": return .text(try board.json(), type: "application/json")
        default: throw Refusal.notFound
        }
    }

    /// A lead compares the own team; a manager everything.
    static func board(by column: String, _ visit: Visit) async throws -> QualityBoard {
        let account = try visit.account
        return try await visit.desk().board(by: column, calendar: visit.house.settings.product.calendar) { call in
            AccessPolicy.allows(
                .compareAgents, by: account, on: .call(.init(agent: call.agent, team: call.team, isPublished: true)))
        }
    }

    private static func column(_ visit: Visit) -> String {
        visit.target.query["by"].flatMap { columns.contains($0) ? $0 : nil } ?? columns[0]
    }

    private static func row(_ row: QualityBoard.Row, _ scorecards: [Scorecard], _ visit: Visit) -> Row {
        let messages = visit.messages
        return Row(
            groupName: row.group ?? messages("quality.unknown"), scoreText: value(row.score, scale: 1),
            scoreInterval: interval(row.score, scale: 1), scoreChart: chart(row.score, scale: 0...100),
            passText: percent(row.passShare), passInterval: interval(row.passShare, scale: 100),
            peakText: value(row.peak, scale: 1), quietText: value(row.quiet, scale: 1),
            trendChart: row.trend.count < 2 ? nil : TrendLine(row.trend.map(\.figure.estimate), scale: 0...100),
            standingName: messages("standing.\(row.standing?.key ?? "unknown")"),
            standingClass: row.standing?.badge ?? "", callCount: String(row.score.estimate?.count ?? 0),
            calls: row.score.calls.map { Link(linkPath: "/calls/\($0.text.percentEncoded)", linkName: $0.text) },
            items: row.items.map { item in
                let text = scorecards.first { $0.id == item.scorecard }?.item(item.item)?.text
                return ItemRow(
                    itemName: text?.text(in: messages.language.rawValue) ?? item.item,
                    itemText: value(item.figure, scale: 1), itemChart: chart(item.figure, scale: 0...100),
                    itemCount: String(item.figure.estimate?.count ?? 0))
            })
    }

    private static func value(_ figure: BoardFigure, scale: Double) -> String {
        figure.estimate.map { fixed($0.value * scale, decimals: 1) } ?? "–"
    }

    private static func percent(_ figure: BoardFigure) -> String {
        figure.estimate.map { fixed($0.value * 100, decimals: 0) + "\u{A0}%" } ?? "–"
    }

    private static func interval(_ figure: BoardFigure, scale: Double) -> String {
        guard let interval = figure.estimate?.interval else { return "" }
        return "\(fixed(interval.lowerBound * scale, decimals: 0))–\(fixed(interval.upperBound * scale, decimals: 0))"
    }

    private static func chart(_ figure: BoardFigure, scale: ClosedRange<Double>) -> IntervalChart? {
        figure.estimate.map { estimate in
            IntervalChart(
                estimate.value, lower: estimate.interval?.lowerBound, upper: estimate.interval?.upperBound, scale: scale
            )
        }
    }
}

extension CutReport.Standing {
    fileprivate var key: String {
        switch self {
        case .highest: "highest"
        case .notDistinguishable: "not_distinguishable"
        case .lower: "lower"
        }
    }

    fileprivate var badge: String {
        switch self {
        case .highest: "good"
        case .notDistinguishable: ""
        case .lower: "warn"
        }
    }
}
