/// How the 95 % interval of a figure is made, in English; docs/reports.md names the sources.
public enum IntervalMethod: String, CaseIterable, CustomStringConvertible, Sendable {
    case wilson = "Wilson"
    case wilsonOfDraw = "Wilson at the effective number of calls"
    case student = "Student's t"
    case studentOfDraw = "Student's t, linearised within strata"
    case bootstrap = "studentised bootstrap"
    case orderStatistics = "order statistics"
    case noInterval = "none"

    public var description: String { rawValue }
}
