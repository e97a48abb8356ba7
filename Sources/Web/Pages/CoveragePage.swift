import Accounts
import CallModel
import Hummingbird
import Pipeline
import Reports
import Reviews
import Sampling
import Store

/// What became of every recording: the ledger of the night, for all who answer for it.
enum CoveragePage {
    static let routes: [Route] = [
        .page("/coverage", .readCoverage, answer: show),
        .page("/coverage/{format}", .readCoverage, answer: export),
        .api(
            .get, "/coverage", .readCoverage,
            APIOperation(
                "How many recordings have which fate, and why", response: .object([.init("items", .list(shape))]))
        ) { visit in
            try visit.json(["items": try await visit.house.store.ledger().map(Item.init)])
        },
    ]

    private static let template = PageTemplate(PackageResources.coverage_mustache)

    private struct Content {
        let total: String
        let isEmpty: Bool
        let fates: [FateRow]
        let withoutRecording: String?
        let strata: [StratumRow]
        let sum: StratumRow?
    }

    /// How many calls of a stratum came how far.
    private struct StratumRow {
        let stratumName: String
        let calls: String
        let consented: String
        let analysed: String
        let drawn: String
        let reviewed: String
        /// Reviewed of the calls that could have been, 0 to 100.
        let reviewedBar: Int
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

    private struct Item: Encodable {
        let fate: String
        let reason: String?
        let count: Int

        init(_ entry: (fate: Fate, reason: String?, count: Int)) {
            fate = entry.fate.rawValue
            reason = entry.reason
            count = entry.count
        }
    }

    private static let shape = JSONShape.object([
        .init("fate", .text), .init("reason", .optional(.text)), .init("count", .integer(nil)),
    ])

    @Sendable private static func show(_ visit: Visit) async throws -> Response {
        let counts = try await visit.house.store.ledger()
        let total = counts.reduce(0) { $0 + $1.count }
        let without = try await visit.house.store.callsWithoutRecordingCount()
        let fates = Fate.allCases.compactMap { fate in
            row(fate, counts.filter { $0.fate == fate }.map { ($0.reason, $0.count) }, total, visit)
        }
        let table = try await table(visit)
        return try visit.page(
            template, titled: "coverage.title",
            Content(
                total: visit.messages.counted("coverage.files", total), isEmpty: total == 0, fates: fates,
                withoutRecording: without > 0 ? visit.messages.counted("coverage.without", without) : nil,
                strata: table.rows.map { row($0, named: stratum($0.stratum, visit.messages), visit) },
                sum: table.rows.count > 1 ? row(table.total, named: visit.messages("coverage.all"), visit) : nil))
    }

    // MARK: Strata

    @Sendable private static func export(_ visit: Visit) async throws -> Response {
        let table = try await table(visit)
        switch try visit.parameter("format") {
        case "csv": return .text(table.csv, type: "text/csv; charset=utf-8; header=present")
        case "json": return .text(try table.json(), type: "application/json")
        default: throw Refusal.notFound
        }
    }

    /// By the columns that make the strata of the draw.
    private static func table(_ visit: Visit) async throws -> CoverageTable {
        try await visit.desk().coverage(by: visit.house.settings.product.draw?.strata ?? [])
    }

    private static func row(_ row: CoverageTable.Row, named name: String, _ visit: Visit) -> StratumRow {
        let numbers = visit.language.numbers
        return StratumRow(
            stratumName: name, calls: numbers.whole(row.calls), consented: numbers.whole(row.consented),
            analysed: numbers.whole(row.analysed), drawn: numbers.whole(row.drawn),
            reviewed: numbers.whole(row.reviewed),
            reviewedBar: row.consented > 0 ? Int((100 * Double(row.reviewed) / Double(row.consented)).rounded()) : 0)
    }

    /// `agent=marek;queue=sales` as `marek · sales`; what nobody said as such.
    static func stratum(_ key: String, _ messages: Messages) -> String {
        guard key.contains("=") || key.contains(";") else { return messages("coverage.all") }
        return key.split(separator: ";").map { part in
            let pair = part.split(separator: "=", maxSplits: 1)
            return pair.count == 2
                ? (Target.decoded(pair[1], plusIsSpace: false) ?? String(pair[1])) : messages("quality.unknown")
        }.joined(separator: " · ")
    }

    // MARK: Fates

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

    /// Denials in words; other reasons are the codes that the ledger and the documentation have.
    private static func reason(_ code: String, _ visit: Visit) -> String {
        let denial = "denial.\(code.replacing("consent.", with: ""))"
        return visit.messages.has(denial) ? visit.messages(denial) : code.replacing("_", with: " ")
    }
}
