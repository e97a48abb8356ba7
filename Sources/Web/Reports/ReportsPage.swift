import Accounts
import CallModel
import Hummingbird
import Pipeline
import Reports
import Scorecards
import Store

/// Every report of the command line: chosen in a form, shown as tables and charts, and to be had as files.
enum ReportsPage {
    static let routes: [Route] = [
        .page("/reports", .compareAgents, answer: show),
        .page("/reports/calls", .compareAgents, answer: ReportCallsPage.show),
        .page("/reports/calls/{format}", .exportFigures, answer: ReportCallsPage.export),
        .page("/reports/{format}", .exportFigures, answer: export),
    ]

    private static let template = PageTemplate(PackageResources.reports_mustache, including: ReportPartials.all)

    private struct Content {
        let kinds: [Choice]
        let form: ReportForm?
        let problem: String?
        let report: Shown?
        let mayExport: Bool
        let defined: [DefinedReport]
        let hasDefined: Bool
    }

    private struct Shown {
        let reportName: String
        let exports: ExportLinks?
        /// How many rows are not in the files, because consent does not allow it; `nil` where none is left out.
        let leftOutText: String?
        let view: ReportView
    }

    @Sendable private static func show(_ visit: Visit) async throws -> Response {
        let kind = visit.target.query["kind"].flatMap(ReportKind.init)
        let scorecards = try await visit.house.shelf.scorecards(nowS: visit.house.now().epochSeconds)
        var (report, problem): (Shown?, String?) = (nil, nil)
        do {
            if let query = try await visit.reportQuery() {
                if TickedNames.areSent(in: visit.target.query) { return visit.see("/reports?" + query.text) }
                report = try await shown(query, scorecards, visit)
            }
        } catch let fault as InputError {
            problem = text(of: fault, visit.messages)
        }
        let usualPeriod = try await visit.usualReportPeriod()
        let defined = DefinedReport.all(visit)
        return try visit.page(
            template, titled: "reports.title",
            Content(
                kinds: ReportKind.allCases.map { each in
                    Choice(
                        choiceValue: each.rawValue, choiceName: visit.messages("reports.kind.\(each.rawValue)"),
                        isChosen: each == kind)
                },
                form: kind.map { ReportForm($0, scorecards, visit, usualPeriod: usualPeriod) }, problem: problem,
                report: report, mayExport: visit.may(.exportFigures), defined: defined, hasDefined: !defined.isEmpty))
    }

    private static func shown(
        _ query: ReportQuery, _ scorecards: [Scorecard], _ visit: Visit
    ) async throws -> Shown {
        let document = try await visit.report(query)
        let mayExport = visit.may(.exportFigures)
        return Shown(
            reportName: visit.messages("reports.kind.\(query.kind.rawValue)"),
            exports: mayExport ? exports(of: document, query) : nil,
            leftOutText: try await mayExport ? leftOut(of: document, visit) : nil,
            view: ReportView(document, scorecards, visit, leadingToCallsOf: document.kind == "cut" ? query : nil))
    }

    private static func leftOut(of document: ReportDocument, _ visit: Visit) async throws -> String? {
        let file = try await visit.leaving(document)
        let count = document.table.rows.count - file.table.rows.count
        return count > 0 ? visit.messages.counted("reports.left_out", count) : nil
    }

    private static func exports(of document: ReportDocument, _ query: ReportQuery) -> ExportLinks {
        let formats = ["csv", "json"] + (document.charts.isEmpty ? [] : ["svg"])
        return ExportLinks(
            .init("/reports", query: "?" + query.text, file: query.kind.rawValue, formats: formats))
    }

    /// What is shown, as a file, as far as consent lets facts of its calls leave the house; on record, like every
    /// export.
    @Sendable private static func export(_ visit: Visit) async throws -> Response {
        let format = try visit.parameter("format")
        guard ["csv", "json", "svg"].contains(format) else { throw Refusal.notFound }
        do {
            guard let query = try await visit.reportQuery() else {
                throw Refusal.invalid(ShapeFault(place: "?kind", expected: "expected a kind of report"))
            }
            let report = try await visit.leaving(try await visit.report(query))
            return try await visit.handOver(try rendered(report, as: format), as: .report(query.kind))
        } catch let fault as InputError {
            throw Refusal.unfit(fault)
        }
    }

    /// - Throws: `notFound` for a chart of a report that has none.
    private static func rendered(_ document: ReportDocument, as format: String) throws -> Response {
        switch (format, document.charts.first) {
        case ("csv", _): .csv(document.csv)
        case ("json", _): .text(try document.json(), type: "application/json")
        case ("svg", let chart?): .text(chart, type: "image/svg+xml")
        default: throw Refusal.notFound
        }
    }

    /// Why a report cannot be made, in the reader's words where there are some.
    static func text(of fault: InputError, _ messages: Messages) -> String {
        let key = "reports.fault.\(fault.code.split(separator: ".").last ?? "")"
        guard messages.has(key) else { return fault.expected }
        return messages(key, ["place": fault.place ?? ""])
    }
}

extension Refusal {
    /// A report that cannot be made of these calls.
    static func unfit(_ fault: InputError) -> Refusal {
        .unfit(reason: fault.code, ShapeFault(place: fault.file, expected: fault.expected))
    }
}
