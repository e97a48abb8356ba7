import Reports

extension ReportView {
    /// Figures that are alike behind the line that says the essential: how many there are, and which differ.
    struct Fold {
        let foldSummary: String
        let foldedTable: Table
        /// One formula is that of all.
        let formulaList: FormulaList?
    }
}

extension ReportView.Fold {
    init(
        _ folded: FoldedFigures, of document: ReportDocument, _ words: ReportWords, _ scales: ReportScales,
        _ visit: Visit
    ) {
        foldSummary = words.summary(of: folded)
        foldedTable = ReportView.table(folded.table, words, scales, visit)
        let definitions = document.definitions.filter { FigureMember($0.name)?.family == folded.family }
        formulaList = ReportView.FormulaList(
            definitions.prefix(1).map {
                ReportView.Formula(
                    $0, named: words.family(folded), id: folded.family.pattern, words, folded.table.figures)
            })
    }
}

extension ReportWords {
    /// What the figures are, and how many.
    func family(_ folded: FoldedFigures) -> String {
        let (family, count) = (folded.family.rawValue, folded.table.rows.count)
        return text(in: ["reports.fold"], family, ["count": String(count)]) ?? family
    }

    /// How many there are, and which differ in which way.
    func summary(of folded: FoldedFigures) -> String {
        guard let side = folded.table.columns.last?.name, !folded.differences.isEmpty else {
            return messages("reports.fold_alike", ["family": family(folded)])
        }
        let figures = folded.differences.map { "\(figure($0.figure)) (\(value($0.verdict, in: side)))" }
        return messages(
            "reports.fold_differs",
            ["family": family(folded), "side": column(side), "figures": figures.joined(separator: ", ")])
    }
}
