import CallModel

extension ReportDocument {
    /// The main table as RFC 4180, UTF-8, with a head line. A figure takes the columns of its value, its bounds, the
    /// calls it stands on and the three non-answers; times are milliseconds, shares 0…1. An empty cell is "cannot say",
    /// never 0.
    public var csv: String { table.csv }
}

extension ReportTable {
    public var csv: String {
        let figures = columns.indices.map { column in rows.contains { $0[column].isFigure } }
        let head = zip(columns, figures).flatMap { column, isFigure in
            isFigure ? Figure.csvColumns.map { column.name + $0 } : [column.name]
        }
        return csvText(
            [head] + rows.map { row in zip(row, figures).flatMap { cell, isFigure in cell.csvCells(isFigure) } })
    }
}

extension ReportCell {
    fileprivate var isFigure: Bool {
        if case .figure = self { true } else { false }
    }

    fileprivate func csvCells(_ isFigure: Bool) -> [String] {
        let cells: [String] =
            switch self {
            case .text(let text): [text ?? ""]
            case .call(let call, _): [call.text]
            case .count(let count): [String(count)]
            case .number(let value, let unit): [unit.csv(value)]
            case .figure(let figure): figure.csvCells
            }
        let missing = isFigure ? Figure.csvColumns.count - cells.count : 0
        return cells + Array(repeating: "", count: missing)
    }
}

extension Figure {
    fileprivate static let csvColumns = [
        "", "_lower", "_upper", "_n", "_not_applicable", "_not_measurable", "_not_evaluated",
    ]

    fileprivate var csvCells: [String] {
        let interval = estimate?.interval
        return [estimate?.value, interval?.lowerBound, interval?.upperBound].map(definition.unit.csv)
            + [estimate?.count ?? 0, counts.notApplicable, counts.notMeasurable, counts.notEvaluated].map { String($0) }
    }
}

extension FigureDefinition.Unit {
    fileprivate func csv(_ value: Double?) -> String {
        let decimals =
            switch self {
            case .milliseconds: 0
            case .share: 4
            case .points: 2
            case .number: 4
            }
        return value.map { fixed($0, decimals: decimals) } ?? ""
    }
}
