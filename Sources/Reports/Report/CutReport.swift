/// `sidetone report --by agent,queue`: groups of calls side by side, each figure with what it stands on.
public struct CutReport: Hashable, Sendable {
    public let columns: [String]
    public let definitions: [FigureDefinition]
    public let rows: [Row]

    public struct Row: Hashable, Sendable {
        /// In the order of the columns; `nil` where nobody said.
        public let values: [String?]
        /// All calls of the group, whatever is known of them.
        public let callCount: Int
        /// In the order of the definitions.
        public let figures: [Figure]
        /// By the first figure; `nil` where there is nothing to compare, or too little to compare with.
        public let standing: Standing?
    }

    /// Where a group stands among the others.
    public enum Standing: String, Codable, CaseIterable, Sendable {
        /// The highest value of the report. Whether that is more than chance, the other rows say.
        case highest
        /// Its interval overlaps that of the highest: the order of the two says nothing.
        case notDistinguishable = "not distinguishable"
        /// Lower than the highest beyond chance.
        case lower
    }

    /// - Parameter estimate: the estimate of a figure over a group; called once for each.
    public init(
        _ table: CallTable, by columns: [String], figures: [CallFigure],
        estimate: (CallFigure, CallGroup) -> ReportedEstimate?
    ) {
        let groups = table.groups(by: columns)
        let measured = groups.map { group in figures.map { Figure($0, of: group, estimate) } }
        let standings = Standing.all(measured.map { $0.first?.estimate })
        self.columns = columns
        definitions = figures.map(\.definition)
        rows = groups.indices.map { index in
            Row(
                values: groups[index].values, callCount: groups[index].calls.count, figures: measured[index],
                standing: standings[index])
        }
    }
}

extension Figure {
    /// - Parameter estimate: how a figure is estimated over a group.
    public init(
        _ figure: CallFigure, of group: CallGroup, _ estimate: (CallFigure, CallGroup) -> ReportedEstimate?
    ) {
        self.init(
            figure.definition, estimate: estimate(figure, group),
            counts: ReadingCounts(group.calls.map(figure.reading)))
    }
}

extension CutReport.Standing {
    /// One per score; the first of equal highest means is the highest.
    static func all(_ scores: [ReportedEstimate?]) -> [CutReport.Standing?] {
        let comparable = scores.indices.filter { scores[$0]?.interval != nil }
        guard comparable.count > 1,
            let top = comparable.max(by: { (value(scores[$0]), $1) < (value(scores[$1]), $0) }),
            let best = scores[top]?.interval
        else { return scores.map { _ in nil } }
        return scores.enumerated().map { index, score in
            guard let interval = score?.interval else { return nil }
            return index == top ? .highest : interval.overlaps(best) ? .notDistinguishable : .lower
        }
    }

    private static func value(_ estimate: ReportedEstimate?) -> Double { estimate?.value ?? -.infinity }
}

extension CutReport {
    /// The report as it is written and drawn.
    /// - Parameter period: in words; `nil` for all calls.
    public func document(period: String?) -> ReportDocument {
        let standing = rows.contains { $0.standing != nil }
        let table = ReportTable(
            columns: columns.map { .init($0) } + [.init("calls")] + definitions.map { .init($0.name) }
                + (standing ? [.init("against the highest")] : []),
            rows: rows.map { row in
                row.values.map { .text($0) } + [.count(row.callCount)] + row.figures.map { .figure($0) }
                    + (standing ? [.text(row.standing?.rawValue)] : [])
            })
        return ReportDocument(
            kind: "cut", title: "Calls by \(columns.joined(separator: ", "))", period: period, table: table,
            definitions: definitions,
            notes: standing
                ? [
                    ReportNote(
                        "highest",
                        text: "Against the highest: by \(definitions[0].name), whether or not more of it is better.")
                ] : [],
            charts: definitions.indices.map { index in
                IntervalChart(
                    definitions[index],
                    rows: rows.map { row in
                        .init(row.values.map { $0 ?? "–" }.joined(separator: " · "), row.figures[index].estimate)
                    }
                ).svg
            })
    }
}
