import Reports

/// Rows of a comparison about many figures that are alike, which stand behind one line.
struct FoldedFigures {
    let family: FigureMember.Family
    /// Those that differ beyond chance first.
    let table: ReportTable

    /// So many stand as they are.
    private static let mostOpen = 3

    /// The main table of a report without what is folded. Other reports than comparisons, and those of nothing but
    /// alike figures, stay as they are.
    static func parted(_ document: ReportDocument) -> (plain: ReportTable, folded: [FoldedFigures]) {
        let table = document.table
        guard document.kind == SideBySide.kind else { return (table, []) }
        let folded = FigureMember.Family.allCases.compactMap { FoldedFigures($0, of: table) }
        let families = Set(folded.map(\.family))
        let plain = table.rows.filter { row in row.family.map { !families.contains($0) } ?? true }
        return plain.isEmpty ? (table, []) : (table.of(plain), folded)
    }

    /// `nil` where there are few.
    private init?(_ family: FigureMember.Family, of table: ReportTable) {
        let rows = table.rows.filter { $0.family == family }
        guard rows.count > Self.mostOpen else { return nil }
        self.family = family
        self.table = table.of(rows.filter { $0.difference != nil } + rows.filter { $0.difference == nil })
    }

    /// A figure that differs beyond chance.
    struct Difference: Hashable {
        let figure: String
        let verdict: String
    }

    var differences: [Difference] { table.rows.compactMap(\.difference) }
}

extension ReportTable {
    fileprivate func of(_ rows: [[ReportCell]]) -> ReportTable {
        ReportTable(title: title, columns: columns, rows: rows)
    }
}

extension [ReportCell] {
    fileprivate var family: FigureMember.Family? {
        if case .text(let figure?)? = first { FigureMember(figure)?.family } else { nil }
    }

    fileprivate var difference: FoldedFigures.Difference? {
        guard case .text(let figure?)? = first, case .text(let verdict?)? = last,
            SideBySide.Verdict(rawValue: verdict)?.isDifference == true
        else { return nil }
        return FoldedFigures.Difference(figure: figure, verdict: verdict)
    }
}
