import ArgumentParser
import CallModel
import Pipeline
import Reports
import Foundation
import Store

/// Options that all kinds of reports share.
struct ReportOptions: ParsableArguments {
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, csv, json, html, svg }

    @OptionGroup var common: CommonOptions

    @Option(help: "2026-W47, 2026-11, or 2026-11-16..2026-11-22 (default: all calls).")
    var period: DigestPeriod?

    @Option(help: "How it is written; svg is the first chart.")
    var format = Format.text

    func desk() async throws -> ReportDesk {
        let settings = try common.settings()
        let store = try await common.openStore(settings)
        return try await ReportDesk(
            store: store, gate: try await Gatekeeper(store: store, now: .now), calendar: settings.calendar,
            settings: settings.reports, period: period)
    }

    func write(_ report: ReportDocument) throws {
        switch format {
        case .text: Console.raw(report.text)
        case .csv: Console.raw(report.csv)
        case .json: Console.raw(try report.json())
        case .html: Console.raw(report.html())
        case .svg:
            guard let chart = report.charts.first else {
                throw Failure.impossible("--format svg: this report has no chart")
            }
            Console.raw(chart)
        }
    }

    /// - Throws: `InputError` where a name is none.
    static func figures(_ names: [String]) throws -> [CallFigure] {
        try names.map { try FigureCatalogue.standard.figure($0) }
    }
}

/// Metadata columns, with commas between them.
func columns(_ text: String) -> [String] {
    text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
}
