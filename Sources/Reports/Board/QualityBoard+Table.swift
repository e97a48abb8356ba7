extension QualityBoard {
    /// All that the board says, a line for each figure: first what is usual, then group by group. The calls behind a
    /// figure are a table of their own.
    public var table: ExportTable {
        ExportTable(
            ExportSchema(
                columns: [.init(column, "the group; empty where nobody said, and for the norm")] + Self.columns),
            rows: norm.lines.map { $0.cells(of: nil) }
                + rows.flatMap { row in row.lines.map { $0.cells(of: row.group) } })
    }

    private static let columns: [ExportSchema.Column] = [
        .init("figure", "norm, norm_peak, norm_quiet; score, pass_share, peak, quiet, item, period"),
        .init("part", "of item: scorecard/item; of period: the period of the draw"),
        .init("value", "0–100, of pass_share 0…1; empty where it cannot be said"),
        .init("lower", "of its 95 % interval"), .init("upper", "of its 95 % interval"),
        .init("n", "reviewed calls it stands on"),
        .init("standing", "of score: highest, not distinguishable, lower"),
    ]

    /// A figure with its place in the board.
    fileprivate struct Line {
        let name: String
        var part: String?
        let figure: BoardFigure
        var standing: CutReport.Standing?

        func cells(of group: String?) -> [ExportTable.Cell] {
            let estimate = figure.estimate
            return [
                .text(group), .text(name), .text(part), .number(estimate?.value),
                .number(estimate?.interval?.lowerBound), .number(estimate?.interval?.upperBound),
                .count(estimate?.count ?? 0), .text(standing?.rawValue),
            ]
        }
    }
}

extension QualityBoard.Norm {
    fileprivate var lines: [QualityBoard.Line] {
        [
            .init(name: "norm", figure: score), .init(name: "norm_peak", figure: peak),
            .init(name: "norm_quiet", figure: quiet),
        ]
    }
}

extension QualityBoard.Row {
    fileprivate var lines: [QualityBoard.Line] {
        let whole: [QualityBoard.Line] = [
            .init(name: "score", figure: score, standing: standing), .init(name: "pass_share", figure: passShare),
            .init(name: "peak", figure: peak), .init(name: "quiet", figure: quiet),
        ]
        return whole + items.map { .init(name: "item", part: "\($0.scorecard)/\($0.item)", figure: $0.figure) }
            + trend.map { .init(name: "period", part: $0.period, figure: $0.figure) }
    }
}
