import CallModel
import Pipeline
import Reports

/// The calls of one row of a report: what a figure of it stands on.
struct CallsBehind {
    private var query: ReportQuery
    /// Of its columns; `nil` where nobody said.
    let values: [String?]

    /// - Parameter row: of the main table of the report, which begins with the values of its columns.
    init(_ query: ReportQuery, row: [ReportCell]) {
        self.query = query
        values = row.prefix(query.by.count).map { if case .text(let value) = $0 { value } else { nil } }
    }

    /// As it stands in an address.
    init(_ fields: [String: String], usualPeriod: DigestPeriod?) throws(InputError) {
        query = try ReportQuery(.cut, fields, usualPeriod: usualPeriod)
        try query.holdLimits()
        values = query.by.map { fields[Self.field($0)] }
    }

    private static func field(_ column: String) -> String { "at.\(column)" }

    var columns: [String] { query.by }
    var period: DigestPeriod? { query.period }
    /// `nil` where all calls of the row are asked for.
    var figure: String? { query.figures.first }

    /// Where the calls behind a cell are listed; `nil` for a cell that stands on none.
    func path(of cell: ReportCell, in column: String) -> String? {
        switch cell {
        case .figure(let figure): path(of: [figure.definition.name])
        case .count where column == "calls": path(of: [])
        default: nil
        }
    }

    private func path(of figures: [String]) -> String {
        var asked = self
        (asked.query.kind, asked.query.figures) = (.cut, figures)
        return "/reports/calls\(asked.text)"
    }

    /// As it stands in an address, with its `?`.
    var text: String {
        let row = zip(columns, values).compactMap { column, value in
            value.map { "&\(Self.field(column).percentEncoded)=\($0.percentEncoded)" }
        }
        return "?\(query.text)\(row.joined())"
    }

    /// - Parameters:
    ///   - hidden: calls of which the reader is not to learn a figure.
    ///   - most: how many are listed; `nil` lists all.
    /// - Throws: `InputError` where there is no such figure.
    func document(of desk: ReportDesk, hiding hidden: Set<CallID>, most: Int?) throws -> ReportDocument {
        let figure = try figure.map { name throws(InputError) in
            try FigureCatalogue.standard.figure(name, file: "?figures")
        }
        return desk.calls(behind: figure, by: columns, of: values, hiding: hidden, most: most)
    }
}
