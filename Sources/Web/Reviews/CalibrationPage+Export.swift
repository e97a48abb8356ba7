import CallModel
import Hummingbird
import Pipeline
import Reports
import Reviews
import Sampling
import Scorecards
import Store

extension CalibrationPage {
    /// What a session shows as tables, each a file of its own.
    enum Table: String, CaseIterable {
        /// How far people agree on each item, and with the machine.
        case items
        /// Who answered what.
        case answers
        /// How strict each person and each team scored.
        case severity
    }

    static func exports(of session: CalibrationSession, _ messages: Messages) -> ExportLinks {
        ExportLinks(
            Table.allCases.map { table in
                .init(
                    "/calibrations/\(session.id)/\(table.rawValue)", file: "calibration-\(table.rawValue)",
                    named: messages("calibrations.table.\(table.rawValue)"))
            }, leavesCallsOut: true)
    }

    /// A table of the session, as far as it shows it to the reader.
    @Sendable static func export(_ visit: Visit) async throws -> Response {
        guard let table = Table(rawValue: try visit.parameter("table")) else { throw Refusal.notFound }
        return try await visit.export(as: .calibration(try visit.calibration)) {
            let findings = try await findings(visit)
            return switch table {
            case .items: ExportTable(itemSchema, rows: findings.flatMap(itemRows))
            case .answers: ExportTable(answerSchema, rows: try await answerRows(findings, visit))
            case .severity: ExportTable(severitySchema, rows: findings.flatMap(severityRows))
            }
        }
    }

    private static let itemSchema = ExportSchema(columns: [
        .init("scorecard", "its id"), .init("item", "its id"),
        .init("pairs", "pairs of people who looked at the item in one call"), .init("agreed", "of those, the same"),
        .init("share", "agreed / pairs, 0…1"), .init("alpha", "Krippendorff's"),
        .init("alpha_lower", "of its 95 % interval"), .init("alpha_upper", "of its 95 % interval"),
        .init("metric", "nominal, ordinal, interval"), .init("compared", "answers that the machine gave too"),
        .init("same_as_machine", "of those, the same"),
    ])

    private static func itemRows(_ findings: CalibrationFindings) -> [[ExportTable.Cell]] {
        findings.result.rows.map { row in
            let (agreement, alpha) = (row.agreement, row.agreement.alpha)
            return [
                .text(findings.scorecard.id), .text(agreement.item), .count(agreement.pairCount),
                .count(agreement.agreedCount), .number(agreement.exactShare), .number(alpha?.value),
                .number(alpha?.lower), .number(alpha?.upper), .text(alpha?.metric.rawValue),
                .count(row.automation?.comparedCount), .count(row.automation?.agreedCount),
            ]
        }
    }

    private static let answerSchema = ExportSchema(columns: [
        .init("scorecard", "its id"), .init("item", "its id"), .init("call_id", "the call"),
        .init("reviewer", "user name"),
        .init("answer", "option, options with blanks between, number or text; empty for a non-answer"),
        .init("non_answer", "not_applicable, not_measurable, not_evaluated; empty for an answer"),
    ])

    /// Of calls whose consent lets facts of them leave the house.
    private static func answerRows(
        _ findings: [CalibrationFindings], _ visit: Visit
    ) async throws -> [[ExportTable.Cell]] {
        let ratings = findings.flatMap { found in
            found.result.rows.flatMap { row in row.ratings.map { (found.scorecard.id, row.agreement.item, $0) } }
        }
        let mayLeave = try await visit.desk().exportable(Set(ratings.map { $0.2.call }).sorted())
        return ratings.filter { mayLeave.contains($0.2.call) }.map { scorecard, item, rating in
            [
                .text(scorecard), .text(item), .text(rating.call.text), .text(rating.reviewer),
                .text(rating.answer.exported), .text(rating.answer.nonAnswer),
            ]
        }
    }

    private static let severitySchema = ExportSchema(columns: [
        .init("scorecard", "its id"), .init("of", "reviewer, team"), .init("name", "of the person or the team"),
        .init("points", "above the others on the same calls, of 100"), .init("lower", "of its 95 % interval"),
        .init("upper", "of its 95 % interval"), .init("calls", "that others scored too"),
    ])

    private static func severityRows(_ findings: CalibrationFindings) -> [[ExportTable.Cell]] {
        let people = findings.result.severities.compactMap { severity in
            severity.estimate.map { ("reviewer", severity.reviewer, $0) }
        }
        return (people + findings.teams.map { ("team", $0.team, $0.severity) }).map { kind, name, estimate in
            [
                .text(findings.scorecard.id), .text(kind), .text(name), .number(estimate.value),
                .number(estimate.interval?.lowerBound), .number(estimate.interval?.upperBound), .count(estimate.count),
            ]
        }
    }
}
