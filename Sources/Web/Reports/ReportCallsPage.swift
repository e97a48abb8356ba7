import Accounts
import CallModel
import Hummingbird
import Pipeline
import Reports

/// The calls behind a figure of a report, one click away from it.
enum ReportCallsPage {
    private static let template = PageTemplate(PackageResources.report_calls_mustache, including: ReportPartials.all)

    private struct Content {
        let rowName: String
        let view: ReportView
    }

    @Sendable static func show(_ visit: Visit) async throws -> Response {
        do {
            let behind = try CallsBehind(visit.target.query, usualPeriod: try await visit.usualReportPeriod())
            let hidden = try await visit.desk().callsToScoreBlind()
            let document = try await visit.report(over: behind.period) { desk in
                try behind.document(of: desk, hiding: hidden)
            }
            let scorecards = try await visit.house.shelf.scorecards(nowS: visit.house.now().epochSeconds)
            let words = ReportWords(visit.messages, scorecards)
            let names = zip(behind.columns, behind.values).map { column, value in
                value.map { words.value($0, in: column) } ?? visit.messages("reports.unsaid")
            }
            return try visit.page(
                template, titled: "reports.calls",
                Content(
                    rowName: (names + [behind.figure.map(words.figure)].compactMap(\.self)).joined(separator: " · "),
                    view: ReportView(document, scorecards, visit)))
        } catch let fault as InputError {
            throw Refusal.unfit(fault)
        }
    }
}
