public import CallModel

/// How often a quota is drawn anew. A call belongs to the period of its local start.
public enum DrawPeriod: String, Codable, CaseIterable, Sendable {
    /// One local day, `2026-11-16`.
    case night
    /// One ISO week, `2026-W47`.
    case week
    /// One calendar month, `2026-11`.
    case month

    /// The name of the period in which a call that began at `time` is drawn.
    public func name(of time: ZonedTime) -> String {
        switch self {
        case .night: time.day
        case .week: time.isoWeek
        case .month: time.month
        }
    }
}
