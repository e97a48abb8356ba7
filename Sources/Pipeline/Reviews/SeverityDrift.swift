public import Reviews
public import Sampling
public import Scorecards

/// How strict a person scored from one calibration to the next.
public struct SeverityDrift: Sendable {
    public let reviewer: String
    /// The earliest first; never empty.
    public let points: [Point]

    /// One session.
    public struct Point: Sendable {
        public let session: CalibrationSession
        public let severity: ReviewerSeverity

        public init(session: CalibrationSession, severity: ReviewerSeverity) {
            self.session = session
            self.severity = severity
        }
    }

    public init(reviewer: String, points: [Point]) {
        precondition(!points.isEmpty, "a drift begins with a session")
        self.reviewer = reviewer
        self.points = points
    }

    /// How far the latest session is from all before, in points, with its 95 % interval; `nil` after one session.
    public var change: Estimate? {
        Estimation.change(
            ofProcess: points.last?.severity.differences ?? [],
            since: points.dropLast().flatMap(\.severity.differences))
    }

    /// Whether the change is more than chance; `nil` where that cannot be said.
    public var hasMoved: Bool? { change?.interval.map { !$0.contains(0) } }
}
