import CallModel

extension ReportDocument {
    /// Tables for a terminal, in English, with the formulas under them. `–` is "cannot say", never 0.
    public var text: String {
        let head = title + (period.map { ", \($0)" } ?? "") + "\n\n"
        let tables = ([table] + details).map { table in
            (table.title.map { "\($0)\n" } ?? "") + table.text
        }
        let formulas = definitions.map { "\($0.id)  \($0.explanation(counts(of: $0)))\n" }.joined()
        let notes = notes.map { "\($0.text)\n" }.joined()
        return head
            + ([tables.joined(separator: "\n"), notes, formulas].filter { !$0.isEmpty }).joined(separator: "\n")
    }

    /// Over all groups of the main table.
    private func counts(of definition: FigureDefinition) -> [ReadingCounts] {
        table.rows.joined().compactMap { cell in
            if case .figure(let figure) = cell, figure.definition == definition { figure.counts } else { nil }
        }
    }
}

extension ReportTable {
    /// For a terminal.
    var text: String {
        let isNumeric = columns.indices.map { column in rows.contains { $0[column].isNumeric } }
        var table = TextTable(zip(columns, isNumeric).map { .init($0.name, $1 ? .right : .left) })
        for row in rows { table.append(row.map(\.text)) }
        return table.text
    }
}

extension ReportCell {
    fileprivate var isNumeric: Bool {
        switch self {
        case .text, .call: false
        case .count, .number, .figure: true
        }
    }

    /// As it is read by people.
    var text: String {
        switch self {
        case .text(let text): text ?? "–"
        case .call(let call, _): call.text
        case .count(let count): String(count)
        case .number(let value, let unit): value.map { unit.text($0) } ?? "–"
        case .figure(let figure): figure.text
        }
    }
}

extension Figure {
    /// `86.2 (79.1–93.3) n 12`; `–` where there is no value.
    var text: String {
        guard let estimate else { return "–" }
        let unit = definition.unit
        let bounds = estimate.interval.map { " (\(unit.number($0.lowerBound))–\(unit.number($0.upperBound)))" }
        return unit.text(estimate.value) + (bounds ?? "") + " n \(estimate.count)"
    }
}

extension FigureDefinition {
    /// Formula, interval, source, and how many calls had no value for which reason.
    func explanation(_ counts: [ReadingCounts]) -> String {
        let interval = intervalMethod == .noInterval ? "no interval" : "95 % by \(intervalMethod)"
        let missing = [
            ("not applicable", counts.reduce(0) { $0 + $1.notApplicable }),
            ("not measurable", counts.reduce(0) { $0 + $1.notMeasurable }),
            ("not evaluated", counts.reduce(0) { $0 + $1.notEvaluated }),
        ].filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        return "\(formula); \(interval); \(source)" + (missing.isEmpty ? "" : "; calls without a value: \(missing)")
    }
}

extension FigureDefinition.Unit {
    /// With its unit: `12.5 s`, `78 %`.
    public func text(_ value: Double) -> String {
        switch self {
        case .milliseconds: number(value) + " s"
        case .share: number(value) + " %"
        case .points, .number: number(value)
        }
    }

    /// In the unit it is shown in, without its name.
    public func number(_ value: Double) -> String {
        let (figure, decimals) = shown(value)
        return fixed(figure, decimals: decimals)
    }

    /// The same as a language writes it.
    public func number(_ value: Double, in style: NumberStyle) -> String {
        let (figure, decimals) = shown(value)
        return style.decimal(figure, decimals: decimals)
    }

    private func shown(_ value: Double) -> (value: Double, decimals: Int) {
        switch self {
        case .milliseconds: (value / 1000, 1)
        case .share: (value * 100, abs(value) < 0.1 ? 1 : 0)
        case .points: (value, 1)
        case .number: (value, abs(value) < 100 ? 2 : 0)
        }
    }
}
