import CallModel
import Hummingbird
import Pipeline
import Reports
import Reviews
import Sampling
import Scorecards
import Store

extension AgreementPage {
    private static let schema = ExportSchema(columns: [
        .init("scorecard", "its id"), .init("item", "its id"),
        .init("compared", "blind answers of people to calls that the machine answered"),
        .init("agreed", "of those, the same"), .init("share", "agreed / compared, 0…1"),
        .init("lower", "of its 95 % interval by Wilson"), .init("upper", "of its 95 % interval by Wilson"),
        .init("only_suggests", "1 where the automatic answer counts only once a person confirms it"),
    ])

    static func exports(_ messages: Messages) -> ExportLinks {
        ExportLinks([
            .init("/agreement", file: "agreement", named: messages("calibrations.table.items")),
            .init("/agreement/severity", file: "severity", named: messages("calibrations.table.severity")),
        ])
    }

    /// How far people agree with the machine, as `csv` or `json`.
    @Sendable static func export(_ visit: Visit) async throws -> Response {
        try await visit.export(as: .store("agreement")) { try await table(visit) }
    }

    private static func table(_ visit: Visit) async throws -> ExportTable {
        let desk = try await visit.desk()
        let policy = visit.house.settings.product.review
        var rows: [[ExportTable.Cell]] = []
        for scorecard in try await visit.house.shelf.scorecards(nowS: visit.house.now().epochSeconds) {
            rows += try await desk.automationAgreement(of: scorecard.id).map { agreement in
                let interval = Estimation.wilson(successes: agreement.agreedCount, of: agreement.comparedCount)
                let onlySuggests = agreement.isBelow(policy.leastAgreement, leastCount: policy.leastComparisons)
                return [
                    .text(scorecard.id), .text(agreement.item), .count(agreement.comparedCount),
                    .count(agreement.agreedCount), .number(agreement.share), .number(interval?.lowerBound),
                    .number(interval?.upperBound), .count(onlySuggests ? 1 : 0),
                ]
            }
        }
        return ExportTable(schema, rows: rows)
    }

    private static let severitySchema = ExportSchema(columns: [
        .init("reviewer", "user name"), .init("session", "its id"), .init("opened_at", "ISO 8601 with a zone"),
        .init("points", "above the others on the same calls, of 100"), .init("lower", "of its 95 % interval"),
        .init("upper", "of its 95 % interval"), .init("calls", "that others scored too"),
        .init("change", "of the latest session less those before, of this reviewer"),
        .init("change_lower", "of its 95 % interval"), .init("change_upper", "of its 95 % interval"),
    ])

    /// How strict people scored from session to session, as `csv` or `json`.
    @Sendable static func exportSeverity(_ visit: Visit) async throws -> Response {
        try await visit.export(as: .store("severity")) {
            ExportTable(severitySchema, rows: try await visit.desk().drifts().flatMap(severityRows))
        }
    }

    private static func severityRows(_ drift: SeverityDrift) -> [[ExportTable.Cell]] {
        let change = drift.change
        return drift.points.map { point in
            let (severity, interval) = (point.severity, point.severity.estimate?.interval)
            return [
                .text(drift.reviewer), .text(point.session.id), .text(point.session.openedAt.iso8601),
                .number(severity.points), .number(interval?.lowerBound), .number(interval?.upperBound),
                .count(severity.differences.count), .number(change?.value), .number(change?.interval?.lowerBound),
                .number(change?.interval?.upperBound),
            ]
        }
    }
}
