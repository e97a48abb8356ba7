import CallModel
import Hummingbird
import Pipeline
import Reports
import Sampling
import Scorecards

extension AgreementPage {
    private static let schema = ExportSchema(columns: [
        .init("scorecard", "its id"), .init("item", "its id"),
        .init("compared", "blind answers of people to calls that the machine answered"),
        .init("agreed", "of those, the same"), .init("share", "agreed / compared, 0…1"),
        .init("lower", "of its 95 % interval by Wilson"), .init("upper", "of its 95 % interval by Wilson"),
        .init("only_suggests", "1 where the automatic answer counts only once a person confirms it"),
    ])

    /// How far people agree with the machine, as `csv` or `json`.
    @Sendable static func export(_ visit: Visit) async throws -> Response {
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
        let table = ExportTable(schema, rows: rows)
        return try await visit.export("agreement", csv: try table.text(.csv), json: try table.text(.json))
    }
}
