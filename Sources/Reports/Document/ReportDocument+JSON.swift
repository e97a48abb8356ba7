import CallModel

extension ReportDocument {
    /// `report/2`: indented, keys sorted, a line feed at the end. What is `null` or absent is "cannot say"; times are
    /// milliseconds, shares 0…1.
    /// - Throws: where a number is not finite.
    public func json() throws -> String { try sortedJSON(Document(self)) }
}

private struct Document: Encodable {
    let schema = "report/2"
    let kind: String
    let title: String
    let period: String?
    let rows: [Row]
    let details: [Detail]
    let formulas: [Formula]
    let notes: [String]

    init(_ report: ReportDocument) {
        (kind, title, period, notes) = (report.kind, report.title, report.period, report.notes.map(\.text))
        rows = Row.all(of: report.table)
        details = report.details.map { Detail(title: $0.title, rows: Row.all(of: $0)) }
        formulas = report.definitions.map(Formula.init)
    }

    struct Detail: Encodable {
        let title: String?
        let rows: [Row]
    }

    /// A row as an object of its columns.
    struct Row: Encodable {
        let cells: [String: ReportCell]

        static func all(of table: ReportTable) -> [Row] {
            table.rows.map { row in
                Row(cells: Dictionary(zip(table.columns.map(\.name), row), uniquingKeysWith: { first, _ in first }))
            }
        }

        func encode(to encoder: any Encoder) throws { try cells.encode(to: encoder) }
    }

    struct Formula: Encodable {
        let name: String
        let version: Int
        let title: String
        let formula: String
        let source: String
        let unit: String
        let interval: String

        init(_ definition: FigureDefinition) {
            name = definition.name
            version = definition.version
            title = definition.title
            formula = definition.formula
            source = definition.source
            unit = definition.unit.rawValue
            interval = definition.intervalMethod.rawValue
        }
    }
}

extension ReportCell: Encodable {
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .call(let call, _): try container.encode(call.text)
        case .count(let count): try container.encode(count)
        case .number(let value, _): try container.encode(value)
        case .figure(let figure): try container.encode(figure)
        }
    }
}

extension Figure: Encodable {
    private enum CodingKeys: String, CodingKey {
        case formula, value, lower, upper, n
        case notApplicable = "not_applicable"
        case notMeasurable = "not_measurable"
        case notEvaluated = "not_evaluated"
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(definition.id, forKey: .formula)
        try fields.encode(estimate?.value, forKey: .value)
        try fields.encode(estimate?.interval?.lowerBound, forKey: .lower)
        try fields.encode(estimate?.interval?.upperBound, forKey: .upper)
        try fields.encode(estimate?.count ?? 0, forKey: .n)
        try fields.encode(counts.notApplicable, forKey: .notApplicable)
        try fields.encode(counts.notMeasurable, forKey: .notMeasurable)
        try fields.encode(counts.notEvaluated, forKey: .notEvaluated)
    }
}
