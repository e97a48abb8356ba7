import Accounts
import Hummingbird
import Pipeline
import Reports
import CallModel
import Store

/// The figures of the dashboards.
enum FigureOperations {
    static let routes: [Route] = [
        .api(
            .get, "/quality", .exportFigures,
            APIOperation(
                "Scores of groups, each with its interval and the calls behind it",
                parameters: [
                    .init(name: "by", about: "What makes the groups", shape: .oneOf(QualityPage.columns))
                ],
                response: .board)
        ) { visit in
            let board = try await QualityPage.board(by: QualityPage.column(visit), visit)
            return try await visit.handOver(try visit.json(board), as: .store("quality"))
        },
        .api(
            .get, "/coverage", .readCoverage,
            APIOperation(
                "How many recordings have which fate, and why", response: .object([.init("items", .list(ledgerLine))]))
        ) { visit in
            let ledger = try await visit.house.store.ledger().map(LedgerLine.init)
            return try await visit.handOver(try visit.json(["items": ledger]), as: .store("fates"))
        },
        .api(
            .get, "/coverage/strata", .readCoverage,
            APIOperation(
                "How many calls of each stratum came how far", response: .object([.init("rows", .list(stratum))]))
        ) { visit in
            try await visit.handOver(try visit.json(try await StrataPage.coverage(visit)), as: .store("coverage"))
        },
    ]

    private static let stratum = JSONShape.object(
        [.init("stratum", .text)] + CoverageTable.Step.allCases.map { .init($0.rawValue, .integer(nil)) })

    private static let ledgerLine = JSONShape.object([
        .init("fate", .oneOf(Fate.self)), .init("reason", .optional(.text)), .init("count", .integer(nil)),
    ])

    private struct LedgerLine: Encodable {
        let fate: String
        let reason: String?
        let count: Int

        init(_ entry: (fate: Fate, reason: String?, count: Int)) {
            fate = entry.fate.rawValue
            reason = entry.reason
            count = entry.count
        }
    }
}
