import CallModel
import Pipeline
import Reviews
import Sampling
import Scorecards

/// A calibration session as programs read it.
struct APICalibration: Encodable, Sendable {
    let id: String
    let name: String
    let calls: [String]
    let participants: [String]
    let openedAt: ZonedTime
    let closedAt: ZonedTime?

    init(_ session: CalibrationSession) {
        id = session.id
        name = session.name
        calls = session.calls.map(\.text)
        participants = session.participants
        openedAt = session.openedAt
        closedAt = session.closedAt
    }

    private enum CodingKeys: String, CodingKey {
        case id, name, calls, participants
        case openedAt = "opened_at"
        case closedAt = "closed_at"
    }

    static let shape = JSONShape.named(
        "Calibration",
        .object([
            .init("id", .text), .init("name", .text), .init("calls", .list(.text)),
            .init("participants", .list(.text)), .init("opened_at", .time), .init("closed_at", .optional(.time)),
        ]))
}

/// What a calibration session shows its reader: as far as they have submitted themselves.
struct APICalibrationResults: Encodable, Sendable {
    let session: APICalibration
    /// Per call: how many of the participants have submitted.
    let submitted: [String: Int]
    /// One per scorecard that calls were scored with.
    let results: [Result]

    struct Result: Encodable, Sendable {
        let scorecard: String
        let evaluations: Int
        let items: [CalibrationResult.Row]
        let severities: [Severity]
        /// The same for the teams of the reviewers, each against the others; empty where fewer than two took part.
        let teams: [TeamSeverity]
    }

    struct TeamSeverity: Encodable, Sendable {
        let team: String
        let points: Double
        let lower: Double?
        let upper: Double?
        let calls: Int
    }

    /// How much higher a person scores than the others, in points of 100.
    struct Severity: Encodable, Sendable {
        let reviewer: String
        let points: Double
        let lower: Double?
        let upper: Double?
        let calls: Int
    }

    init(_ session: CalibrationSession, submitted: [String: Int], _ findings: [CalibrationFindings]) {
        self.session = APICalibration(session)
        self.submitted = submitted
        results = findings.map { found in
            Result(
                scorecard: found.scorecard.id, evaluations: found.result.evaluationCount, items: found.result.rows,
                severities: found.result.severities.map { severity in
                    let interval = found.severities[severity.reviewer]?.interval
                    return Severity(
                        reviewer: severity.reviewer, points: severity.points, lower: interval?.lowerBound,
                        upper: interval?.upperBound, calls: severity.differences.count)
                },
                teams: found.teams.map { team, severity in
                    TeamSeverity(
                        team: team, points: severity.value, lower: severity.interval?.lowerBound,
                        upper: severity.interval?.upperBound, calls: severity.count)
                })
        }
    }

    static let shape = JSONShape.named(
        "CalibrationResults",
        .object([
            .init("session", APICalibration.shape), .init("submitted", .map(.integer(nil))),
            .init(
                "results",
                .list(
                    .object([
                        .init("scorecard", .text), .init("evaluations", .integer(nil)),
                        .init("items", .list(.agreementRow)), .init("severities", .list(severity(of: "reviewer"))),
                        .init("teams", .list(severity(of: "team"))),
                    ]))),
        ]))

    private static func severity(of name: String) -> JSONShape {
        .object([
            .init(name, .text), .init("points", .number), .init("lower", .optional(.number)),
            .init("upper", .optional(.number)), .init("calls", .integer(nil)),
        ])
    }
}
