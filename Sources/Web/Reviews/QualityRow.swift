import CallModel
import Reports
import Scorecards

/// A group of the board as the template reads it.
struct QualityRow {
    let groupName: String
    let callCount: String
    let score: FigureCell
    let passed: FigureCell
    let peak: FigureCell
    let quiet: FigureCell
    /// `nil` with fewer than two periods.
    let trendChart: TrendLine?
    let periods: [Part]
    let items: [Part]
    let standingName: String
    let standingClass: String

    /// An item or a period with its figure.
    struct Part {
        let partName: String
        let part: FigureCell
    }

    init(_ row: QualityBoard.Row, of board: QualityBoard, _ scorecards: [Scorecard], _ messages: Messages) {
        let name = row.group ?? messages("quality.unknown")
        func cell(_ figure: QualityFigure, _ title: String, norm: BoardFigure? = nil) -> FigureCell {
            FigureCell(
                figure.figure(in: row) ?? row.score, norm: norm?.estimate?.value,
                path: figure.path(by: board.column, group: row.group), name: "\(name), \(title)", messages)
        }
        groupName = name
        callCount = String(row.score.estimate?.count ?? 0)
        score = cell(.score, messages("quality.score"), norm: board.norm.score)
        passed = cell(.passed, messages("quality.passed"))
        peak = cell(.peak, messages("quality.peak"), norm: board.norm.peak)
        quiet = cell(.quiet, messages("quality.quiet"), norm: board.norm.quiet)
        trendChart = row.trend.count < 2 ? nil : TrendLine(row.trend.map(\.figure.estimate), scale: 0...100)
        periods = row.trend.map { Part(partName: $0.period, part: cell(.period($0.period), $0.period)) }
        items = row.items.map { item in
            let text = scorecards.first { $0.id == item.scorecard }?.item(item.item)?.text
            let title = text?.text(in: messages.language.rawValue) ?? item.item
            return Part(partName: title, part: cell(.item(scorecard: item.scorecard, item: item.item), title))
        }
        standingName = messages("standing.\(row.standing?.key ?? "unknown")")
        standingClass = row.standing?.badge ?? ""
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
