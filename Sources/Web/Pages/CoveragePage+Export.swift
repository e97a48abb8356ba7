import CallModel
import Hummingbird
import Reports
import Store

extension CoveragePage {
    private static let fateSchema = ExportSchema(columns: [
        .init("fate", "processed, waiting, refused, quarantined, duplicate, erased"),
        .init("reason", "by its code; empty where the fate needs none"), .init("files", "of the archive"),
    ])

    /// The tables that stand beside the strata (`StrataPage`): what became of the files, and what the figures stand on.
    @Sendable static func export(_ visit: Visit) async throws -> Response {
        switch try visit.parameter("table") {
        case "fates": try await visit.export(as: .store("fates")) { try await fates(visit) }
        case "standing": try await standing(visit)
        default: throw Refusal.notFound
        }
    }

    private static func fates(_ visit: Visit) async throws -> ExportTable {
        let rows: [[ExportTable.Cell]] = try await visit.house.store.ledger().map { entry in
            [.text(entry.fate.rawValue), .text(entry.reason), .count(entry.count)]
        }
        return ExportTable(fateSchema, rows: rows)
    }

    private static func standing(_ visit: Visit) async throws -> Response {
        do {
            let query = try await standingQuery(visit)
            return try await visit.export(as: .report(.coverage)) { try await visit.report(query) }
        } catch let fault as InputError {
            throw Refusal.unfit(fault)
        }
    }
}
