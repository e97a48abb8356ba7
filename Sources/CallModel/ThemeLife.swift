/// Where a theme stands in its life.
public enum ThemeLife: String, Codable, CaseIterable, Sendable {
    /// First heard in the period.
    case new
    /// More callers than its past and chance explain.
    case growing
    /// Heard again after weeks of silence, or after it was said to be fixed.
    case returned
    case steady
    /// Fewer callers than its past and chance explain.
    case fading
    /// Not heard in the period.
    case quiet
    /// Not heard in the period, and said to be fixed before its end.
    case resolved
}
