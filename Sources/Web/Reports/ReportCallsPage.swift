import Accounts
import CallModel
import Hummingbird
import Pipeline
import Reports
import Store

/// The calls behind a figure of a report, one click away from it.
enum ReportCallsPage {
    private static let template = PageTemplate(PackageResources.report_calls_mustache, including: ReportPartials.all)

    private struct Content {
        let rowName: String
        let view: ReportView
        let exports: ExportLinks?
    }

    @Sendable static func show(_ visit: Visit) async throws -> Response {
        do {
            let behind = try await asked(visit)
            let document = try await document(behind, most: ReportView.mostRows, visit)
            let scorecards = try await visit.house.shelf.scorecards(nowS: visit.house.now().epochSeconds)
            let words = ReportWords(visit.messages, scorecards)
            let names = zip(behind.columns, behind.values).map { column, value in
                value.map { words.value($0, in: column) } ?? visit.messages("reports.unsaid")
            }
            let isTaken = visit.may(.exportFigures) && !document.table.rows.isEmpty
            return try visit.page(
                template, titled: "reports.calls",
                Content(
                    rowName: (names + [behind.figure.map(words.figure)].compactMap(\.self)).joined(separator: " · "),
                    view: ReportView(document, scorecards, visit), exports: isTaken ? exports(behind) : nil))
        } catch let fault as InputError {
            throw Refusal.unfit(fault)
        }
    }

    private static func asked(_ visit: Visit) async throws -> CallsBehind {
        try CallsBehind(visit.target.query, usualPeriod: try await visit.usualReportPeriod())
    }

    /// What the reader is to score blind is kept back from the page and the file alike.
    /// - Parameter most: how many calls are listed; `nil` lists all.
    private static func document(_ behind: CallsBehind, most: Int?, _ visit: Visit) async throws -> ReportDocument {
        let hidden = try await visit.desk().callsToScoreBlind()
        return try await visit.report(over: behind.period) { desk in
            try behind.document(of: desk, hiding: hidden, most: most)
        }
    }

    // MARK: As a file

    private static func exports(_ behind: CallsBehind) -> ExportLinks {
        ExportLinks(.init("/reports/calls", query: behind.text, file: "report-calls"), leavesCallsOut: true)
    }

    /// All calls of the row, as far as consent lets facts of them leave the house.
    @Sendable static func export(_ visit: Visit) async throws -> Response {
        do {
            return try await visit.export(as: .store("report-calls")) {
                try await visit.leaving(try await document(try await asked(visit), most: nil, visit))
            }
        } catch let fault as InputError {
            throw Refusal.unfit(fault)
        }
    }
}
