public import CallModel

/// A report before it is written: one main table, what stands beside it, and the formulas of every figure in it.
///
/// All kinds of reports are of this form, so that each can be read on a terminal, in a spreadsheet, by a program and in
/// a mail.
public struct ReportDocument: Hashable, Sendable {
    /// Stable, for programs: `cut`, `norms`, `comparison` …
    public let kind: String
    public let title: String
    /// In words; `nil` for all calls.
    public let period: String?
    public let table: ReportTable
    /// Further tables, each with a title.
    public let details: [ReportTable]
    /// Of the figures in the tables, in the order of their columns.
    public let definitions: [FigureDefinition]
    /// Below the tables, in this order.
    public private(set) var notes: [ReportNote]
    /// SVG documents.
    public let charts: [String]

    public init(
        kind: String, title: String, period: String?, table: ReportTable, details: [ReportTable] = [],
        definitions: [FigureDefinition] = [], notes: [ReportNote] = [], charts: [String] = []
    ) {
        self.kind = kind
        self.title = title
        self.period = period
        self.table = table
        self.details = details
        self.definitions = definitions
        self.notes = notes
        self.charts = charts
    }

    /// The same with further notes.
    func noting(_ added: [ReportNote]) -> ReportDocument {
        var document = self
        document.notes += added
        return document
    }
}

/// A table of a report.
public struct ReportTable: Hashable, Sendable {
    /// `nil` where the report's own title says it.
    public let title: String?
    public let columns: [Column]
    public let rows: [[ReportCell]]
    /// One per row: the calls that it says facts of; none for a row about a group.
    let subjects: [[CallID]]

    public struct Column: Hashable, Sendable {
        /// For programs and heads of tables.
        public let name: String

        public init(_ name: String) { self.name = name }
    }

    /// - Parameter subjects: one per row, the calls that it says facts of; `nil` for those that stand in its cells.
    /// - Precondition: every row has one cell per column.
    public init(
        title: String? = nil, columns: [Column], rows: [[ReportCell]], about subjects: [[CallID]]? = nil
    ) {
        precondition(rows.allSatisfy { $0.count == columns.count }, "a row that does not fit its table")
        precondition(subjects.map { $0.count == rows.count } ?? true, "subjects that do not fit the rows")
        self.title = title
        self.columns = columns
        self.rows = rows
        self.subjects = subjects ?? rows.map { row in row.compactMap(\.call) }
    }
}

/// What stands in a cell.
public enum ReportCell: Hashable, Sendable {
    /// `nil` is "cannot say" or "nobody said".
    case text(String?)
    /// `isOpen` where consent allows its page to be shown now.
    case call(CallID, isOpen: Bool)
    case count(Int)
    case number(Double?, FigureDefinition.Unit)
    case figure(Figure)

    fileprivate var call: CallID? {
        if case .call(let call, _) = self { call } else { nil }
    }
}
