import Reports

extension ReportView {
    /// The formulas of the figures in a table, as the partial `report_formulas` lists them.
    struct FormulaList {
        let formulas: [Formula]

        /// `nil` without any.
        init?(_ formulas: [Formula]) {
            guard !formulas.isEmpty else { return nil }
            self.formulas = formulas
        }
    }

    struct Formula {
        let formulaName: String
        let formulaID: String
        let formulaText: String
        let formulaInterval: String
        /// As it is published, whatever the reader's language.
        let formulaSource: String
        /// How many calls had no value, and why.
        let formulaMissing: String?
    }
}

extension ReportView.Formula {
    /// - Parameter tables: those that hold the figure.
    init(_ definition: FigureDefinition, in tables: [ReportTable], _ words: ReportWords) {
        self.init(
            definition, named: words.figure(definition.name), id: definition.id, words,
            tables.flatMap(\.figures).filter { $0.definition == definition })
    }

    /// Of a family of figures, all of which have the formula of the definition.
    init(
        _ definition: FigureDefinition, named name: String, id: String, _ words: ReportWords, _ figures: [Figure]
    ) {
        self.init(
            formulaName: name, formulaID: id, formulaText: words.formula(of: definition),
            formulaInterval: words.interval(definition.intervalMethod), formulaSource: definition.source,
            formulaMissing: words.missing(figures.map(\.counts)))
    }
}

extension ReportTable {
    var figures: [Figure] {
        rows.joined().compactMap { cell in
            if case .figure(let figure) = cell { figure } else { nil }
        }
    }
}
