extension CutReport {
    /// A table for a terminal, in English. `–` is "cannot say", never 0.
    public var text: String {
        var table = TextTable(
            columns.map { TextTable.Column($0) }
                + [.init("calls", .right), .init("answered", .right), .init("score (95 %)"), .init("passed (95 %)")]
                + measures.map { .init("median \($0)", .right) } + [.init("against the highest")])
        for row in rows { table.append(row.cells) }
        return table.text
    }
}

extension CutReport.Row {
    fileprivate var cells: [String] {
        let answered = estimates.score?.count ?? 0
        let score = estimates.score.map { $0.text(decimals: 1, scale: 1, unit: "") }
        let passed = estimates.passShare.map { $0.text(decimals: 0, scale: 100, unit: " %") }
        return values.map { $0 ?? "–" } + [String(callCount), String(answered), score ?? "–", passed ?? "–"]
            + medians.map { $0.map { fixed($0, decimals: 1) } ?? "–" } + [standing?.rawValue ?? ""]
    }
}

extension ReportedEstimate {
    /// `86.2 (79.1–93.3)`; a value alone is followed by `(too few)`.
    fileprivate func text(decimals: Int, scale: Double, unit: String) -> String {
        let value = fixed(value * scale, decimals: decimals) + unit
        guard let interval else { return "\(value) (too few)" }
        let bounds = [interval.lowerBound, interval.upperBound].map { fixed($0 * scale, decimals: decimals) }
        return "\(value) (\(bounds.joined(separator: "–")))"
    }
}
