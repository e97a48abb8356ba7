import Accounts
import CallModel
import Reports
import Scorecards

/// A report as the partial `report` draws it.
struct ReportView {
    let reportPeriod: String
    let hasReportRows: Bool
    let mainTable: Table
    /// Of a comparison.
    let folds: [Fold]
    let furtherTables: [Table]
    /// `nil` but for a control chart.
    let controlChart: ControlPicture?
    let notes: [Note]
    /// Of the figures that are not behind a fold; `nil` where there are none.
    let formulaList: FormulaList?

    struct Table {
        let tableTitle: String?
        /// Of the frame in which a wide table scrolls.
        let frameName: String
        let heads: [Head]
        let lines: [Line]
        /// How many rows are in the downloads only.
        let moreLines: String?
    }

    struct Head {
        let headName: String
        let isNumberHead: Bool
    }

    struct Line {
        /// Stays in view while the others scroll.
        let rowHead: Cell?
        let cells: [Cell]
    }

    struct Cell {
        let cellText: String
        /// The interval and what it stands on.
        let cellRange: String?
        let cellPath: String?
        let cellChart: IntervalChart?
        let isNumberCell: Bool
    }

    struct Note {
        let noteText: String
        let noteLanguage: String
    }

    /// Columns that the report fills: where one is empty there is nothing to say, and nobody was to say it.
    private static let answers: Set = ["calls", "signal", "against the highest"]
    /// How many rows of a table a page shows.
    static let mostRows = 200

    /// - Parameter query: of a cut, whose figures then lead to the calls behind them.
    init(
        _ document: ReportDocument, _ scorecards: [Scorecard], _ visit: Visit,
        leadingToCallsOf query: ReportQuery? = nil
    ) {
        let words = ReportWords(visit.messages, scorecards, document)
        let details = document.details.filter { $0.title != ReportWords.themesTitle }
        let scales = ReportScales([document.table] + details)
        let (plain, behind) = FoldedFigures.parted(document)
        mainTable = Self.table(plain, words, scales, visit, query)
        folds = behind.map { Fold($0, of: document, words, scales, visit) }
        furtherTables = details.map { Self.table($0, words, scales, visit, query) }.filter { !$0.lines.isEmpty }
        hasReportRows = !mainTable.lines.isEmpty || !furtherTables.isEmpty
        controlChart = document.kind == "control" ? ControlPicture(document.table, FigureText(visit.messages)) : nil
        notes = Self.notes(document, visit.messages)
        let folded = Set(behind.map(\.family))
        let shown = document.definitions.filter { definition in
            FigureMember(definition.name).map { !folded.contains($0.family) } ?? true
        }
        formulaList = FormulaList(shown.map { Formula($0, in: [plain] + details, words) })
        let period = document.period.flatMap { DigestPeriod($0) }
        reportPeriod = period.map { visit.language.calendar.period($0) } ?? visit.messages("reports.all")
    }

    /// In the reader's language where there are words for it, else in English.
    private static func notes(_ document: ReportDocument, _ messages: Messages) -> [Note] {
        let language = messages.language.rawValue
        let legend = Note(noteText: messages("reports.control_legend"), noteLanguage: language)
        let notes = document.notes.map { note in
            note.key.map { Note(noteText: messages("reports.note.\($0)", note.values), noteLanguage: language) }
                ?? Note(noteText: note.text, noteLanguage: ReaderLanguage.en.rawValue)
        }
        return (document.kind == "control" ? [legend] : []) + notes
    }

    static func table(
        _ table: ReportTable, _ words: ReportWords, _ scales: ReportScales, _ visit: Visit, _ query: ReportQuery? = nil
    ) -> Table {
        let rest = table.rows.count - mostRows
        let isNumber = table.columns.indices.map { column in table.rows.contains { $0[column].isPlainNumber } }
        return Table(
            tableTitle: table.title.map(words.table),
            frameName: table.title.map(words.table) ?? visit.messages("reports.title"),
            heads: zip(table.columns, isNumber).map { Head(headName: words.column($0.name), isNumberHead: $1) },
            lines: table.rows.prefix(mostRows).map { row in
                let behind = query.map { CallsBehind($0, row: row) }
                let cells = zip(table.columns, row).map {
                    cell($1, in: $0.name, words, scales, visit).leading(to: behind?.path(of: $1, in: $0.name))
                }
                return Line(rowHead: cells.first, cells: Array(cells.dropFirst()))
            },
            moreLines: rest > 0 ? visit.messages.counted("reports.more", rest) : nil)
    }

    private static func cell(
        _ cell: ReportCell, in column: String, _ words: ReportWords, _ scales: ReportScales, _ visit: Visit
    ) -> Cell {
        switch cell {
        case .text(let text?):
            let moment = column == "began" ? ZonedTime(iso8601: text) : nil
            let shown = moment.map { visit.clock.text($0) } ?? words.value(text, in: column)
            return Cell(shown, path: path(text, in: column, visit))
        case .call(let call, let isOpen):
            let isShown = isOpen && visit.may(.viewCall)
            return Cell(call.text, path: isShown ? "/calls/\(call.text.percentEncoded)" : nil)
        case .text(nil): return Cell(answers.contains(column) ? "–" : visit.messages("reports.unsaid"))
        case .count(let count):
            let name = column == "weekday" ? words.value(String(count), in: column) : String(count)
            return Cell(name, isNumber: column != "weekday")
        case .number(let value, let unit):
            return Cell(value.map { FigureText(visit.messages).text($0, unit) } ?? "–", isNumber: true)
        case .figure(let figure): return Cell(figure, scales, visit.messages)
        }
    }

    /// Where a theme is shown, for readers who may open it.
    private static func path(_ text: String, in column: String, _ visit: Visit) -> String? {
        column == "theme" && visit.may(.readDigest) ? ThemePage.path(text) : nil
    }
}

extension ReportView.Cell {
    init(_ text: String, path: String? = nil, isNumber: Bool = false) {
        self.init(cellText: text, cellRange: nil, cellPath: path, cellChart: nil, isNumberCell: isNumber)
    }

    /// A figure with its interval, drawn on the scale of its kind.
    init(_ figure: Figure, _ scales: ReportScales, _ messages: Messages) {
        guard let estimate = figure.estimate else {
            self.init(messages("reports.cannot_say"))
            return
        }
        let (unit, figures) = (figure.definition.unit, FigureText(messages))
        let bounds = estimate.interval.map {
            "\(figures.number($0.lowerBound, unit))–\(figures.number($0.upperBound, unit)), "
        }
        self.init(
            cellText: figures.text(estimate.value, unit), cellRange: "\(bounds ?? "")n\u{A0}\(estimate.count)",
            cellPath: nil,
            cellChart: IntervalChart(
                estimate.value, lower: estimate.interval?.lowerBound, upper: estimate.interval?.upperBound,
                scale: scales.scale(of: figure.definition)),
            isNumberCell: false)
    }

    /// The same with another path; `nil` leaves it as it is.
    func leading(to path: String?) -> ReportView.Cell {
        ReportView.Cell(
            cellText: cellText, cellRange: cellRange, cellPath: path ?? cellPath, cellChart: cellChart,
            isNumberCell: isNumberCell)
    }
}

/// One scale for all cells of a figure, so that they can be compared by eye.
struct ReportScales {
    private let scales: [String: ClosedRange<Double>]

    init(_ tables: [ReportTable]) {
        var ends: [String: (low: Double, high: Double)] = [:]
        for case .figure(let figure) in tables.flatMap(\.rows).joined() {
            guard let estimate = figure.estimate else { continue }
            let known = ends[figure.definition.id] ?? (0, 0)
            let (low, high) = (estimate.interval?.lowerBound, estimate.interval?.upperBound)
            ends[figure.definition.id] = (
                min(known.low, low ?? estimate.value), max(known.high, high ?? estimate.value)
            )
        }
        scales = ends.mapValues { $0.low < $0.high ? $0.low...$0.high : $0.low...($0.low + 1) }
    }

    func scale(of definition: FigureDefinition) -> ClosedRange<Double> {
        switch definition.unit {
        case .share: 0...1
        case .points: 0...100
        case .milliseconds, .number: scales[definition.id] ?? 0...1
        }
    }
}

extension ReportCell {
    fileprivate var isPlainNumber: Bool {
        switch self {
        case .count, .number: true
        case .text, .call, .figure: false
        }
    }
}
