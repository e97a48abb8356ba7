import CallModel
import Pipeline
import Reviews
import Sampling
import Scorecards

/// How strict a person scored from calibration to calibration, as programs read it.
struct APISeverityDrift: Encodable, Sendable {
    let reviewer: String
    /// The earliest first.
    let sessions: [Point]
    /// The latest session less all before; `nil` after one session.
    let change: Difference?
    /// Whether the change is more than chance; `nil` where that cannot be said.
    let hasMoved: Bool?

    struct Point: Encodable, Sendable {
        let session: String
        let openedAt: ZonedTime
        /// Against the others who scored the same calls.
        let severity: Difference

        private enum CodingKeys: String, CodingKey {
            case session, severity
            case openedAt = "opened_at"
        }
    }

    /// In points of 100, with its 95 % interval.
    struct Difference: Encodable, Sendable {
        let points: Double
        let lower: Double?
        let upper: Double?
        let calls: Int
    }

    private enum CodingKeys: String, CodingKey {
        case reviewer, sessions, change
        case hasMoved = "has_moved"
    }

    init(_ drift: SeverityDrift) {
        reviewer = drift.reviewer
        sessions = drift.points.map { point in
            Point(
                session: point.session.id, openedAt: point.session.openedAt,
                severity: Difference(
                    points: point.severity.points, interval: point.severity.estimate?.interval,
                    calls: point.severity.differences.count))
        }
        change = drift.change.map { Difference(points: $0.value, interval: $0.interval, calls: $0.count) }
        hasMoved = drift.hasMoved
    }

    static let shape = JSONShape.named(
        "SeverityDrift",
        .object([
            .init("reviewer", .text),
            .init(
                "sessions",
                .list(
                    .object([.init("session", .text), .init("opened_at", .time), .init("severity", difference)]))),
            .init("change", .optional(difference)), .init("has_moved", .optional(.truth)),
        ]))

    private static let difference = JSONShape.object([
        .init("points", .number), .init("lower", .optional(.number)), .init("upper", .optional(.number)),
        .init("calls", .integer(nil)),
    ])
}

extension APISeverityDrift.Difference {
    fileprivate init(points: Double, interval: ClosedRange<Double>?, calls: Int) {
        self.init(points: points, lower: interval?.lowerBound, upper: interval?.upperBound, calls: calls)
    }
}
