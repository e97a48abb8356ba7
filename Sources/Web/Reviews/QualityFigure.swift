import CallModel
import Pipeline
import Reports

/// Which figure of the board: what an address can name, so that from every figure one click leads to its calls.
enum QualityFigure: Hashable {
    case score, passed, peak, quiet
    case item(scorecard: String, item: String)
    case period(String)

    /// `score`, `item:support/greeting`, `period:2026-W47`; `nil` for another text.
    init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        switch (parts.first, parts.count) {
        case ("score", 1): self = .score
        case ("passed", 1): self = .passed
        case ("peak", 1): self = .peak
        case ("quiet", 1): self = .quiet
        case ("period", 2): self = .period(parts[1])
        case ("item", 2):
            let names = parts[1].split(separator: "/", maxSplits: 1).map(String.init)
            guard names.count == 2 else { return nil }
            self = .item(scorecard: names[0], item: names[1])
        default: return nil
        }
    }

    var text: String {
        switch self {
        case .score: "score"
        case .passed: "passed"
        case .peak: "peak"
        case .quiet: "quiet"
        case .item(let scorecard, let item): "item:\(scorecard)/\(item)"
        case .period(let period): "period:\(period)"
        }
    }

    /// `nil` where the board has none of this name.
    func figure(in row: QualityBoard.Row) -> BoardFigure? {
        switch self {
        case .score: row.score
        case .passed: row.passShare
        case .peak: row.peak
        case .quiet: row.quiet
        case .item(let scorecard, let item):
            row.items.first { $0.scorecard == scorecard && $0.item == item }?.figure
        case .period(let period): row.trend.first { $0.period == period }?.figure
        }
    }

    /// The same of all groups together; `nil` where the board has no norm for it.
    func figure(in norm: QualityBoard.Norm) -> BoardFigure? {
        switch self {
        case .score: norm.score
        case .peak: norm.peak
        case .quiet: norm.quiet
        case .passed, .item, .period: nil
        }
    }

    /// Where the calls of all groups behind it are listed.
    func normPath(by column: String) -> String { "/quality/calls?by=\(column)&norm=1&figure=\(text.percentEncoded)" }

    /// Where the calls behind it are listed. A group that nobody named has no `group`.
    func path(by column: String, group: String?) -> String {
        "/quality/calls?by=\(column)" + (group.map { "&group=\($0.percentEncoded)" } ?? "")
            + "&figure=\(text.percentEncoded)"
    }
}
