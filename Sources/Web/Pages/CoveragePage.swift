import Accounts
import CallModel
import Hummingbird
import Reports
import Store

/// What became of every recording: the ledger of the night, for all who answer for it.
enum CoveragePage {
    static let routes: [Route] = [
        .page("/coverage", .readCoverage, answer: show),
        .page("/coverage/{table}/{format}", .readCoverage, answer: export),
    ]

    private static let template = PageTemplate(PackageResources.coverage_mustache, including: ReportPartials.all)

    private struct Content {
        let total: String
        let isEmpty: Bool
        let fates: [FateRow]
        let fateExports: ExportLinks
        let withoutRecording: String?
        let strata: [StrataPage.Row]
        let sum: StrataPage.Row?
        let hasStrata: Bool
        let strataExports: ExportLinks?
        let givenPeriod: String
        let problem: String?
        let honesty: ReportView?
        let honestyExports: ExportLinks
    }

    private struct FateRow {
        let fateName: String
        let fateCount: String
        let fateShare: String
        /// Of all files, 0 to 100.
        let fateBar: Int
        let fateClass: String
        let reasons: [ReasonRow]
    }

    private struct ReasonRow {
        let reasonName: String
        let reasonCount: String
    }

    @Sendable private static func show(_ visit: Visit) async throws -> Response {
        let counts = try await visit.house.store.ledger()
        let total = counts.reduce(0) { $0 + $1.count }
        let without = try await visit.house.store.callsWithoutRecordingCount()
        let fates = Fate.allCases.compactMap { fate in
            row(fate, counts.filter { $0.fate == fate }.map { ($0.reason, $0.count) }, total, visit)
        }
        let (strata, sum) = try await StrataPage.rows(visit)
        let (period, honesty, problem) = try await shownStanding(visit)
        return try visit.page(
            template, titled: "coverage.title",
            Content(
                total: visit.messages.counted("coverage.files", total), isEmpty: total == 0, fates: fates,
                fateExports: ExportLinks(.init("/coverage/fates", file: "fates")),
                withoutRecording: without > 0 ? visit.messages.counted("coverage.without", without) : nil,
                strata: strata, sum: sum, hasStrata: !strata.isEmpty,
                strataExports: strata.isEmpty ? nil : ExportLinks(.init("/coverage", file: "coverage")),
                givenPeriod: period, problem: problem, honesty: honesty,
                honestyExports: ExportLinks(
                    .init("/coverage/standing", query: Target.query(["period": period]), file: "standing"))))
    }

    /// Made where it is asked for: it is a whole report, and the tables above it can be read meanwhile.
    private static func shownStanding(
        _ visit: Visit
    ) async throws -> (period: String, ReportView?, problem: String?) {
        guard let period = visit.target.query["period"] else {
            return (try await visit.usualReportPeriod()?.description ?? "all", nil, nil)
        }
        do {
            let query = try await standingQuery(visit)
            let view = ReportView(try await visit.report(query), [], visit)
            return (query.period?.description ?? "all", view, nil)
        } catch let fault as InputError {
            return (period, nil, ReportsPage.text(of: fault, visit.messages))
        } catch let refusal as Refusal where refusal == .busy {
            return (period, nil, visit.messages("refusal.busy.text"))
        }
    }

    /// What the figures stand on: `sidetone report coverage` over a period.
    static func standingQuery(_ visit: Visit) async throws -> ReportQuery {
        let fields = visit.target.query.filter { $0.key == "period" }
        return try ReportQuery(.coverage, fields, usualPeriod: try await visit.usualReportPeriod())
    }

    private static func row(
        _ fate: Fate, _ reasons: [(reason: String?, count: Int)], _ total: Int, _ visit: Visit
    ) -> FateRow? {
        let count = reasons.reduce(0) { $0 + $1.count }
        guard count > 0 else { return nil }
        let numbers = visit.language.numbers
        let share = Double(count) / Double(total)
        return FateRow(
            fateName: visit.messages("fate.\(fate.rawValue)"), fateCount: numbers.whole(count),
            fateShare: numbers.percent(share), fateBar: Int((100 * share).rounded()), fateClass: fate.rawValue,
            reasons: reasons.compactMap { entry in
                entry.reason.map {
                    ReasonRow(reasonName: reason($0, visit), reasonCount: numbers.whole(entry.count))
                }
            })
    }

    /// Denials, and why recordings wait or were put aside, in words; faults of metadata by the codes of the documentation.
    private static func reason(_ code: String, _ visit: Visit) -> String {
        let keys = ["denial.\(code.replacing("consent.", with: ""))", "put_aside.\(code)"]
        return keys.first { visit.messages.has($0) }.map { visit.messages($0) } ?? code
    }
}
