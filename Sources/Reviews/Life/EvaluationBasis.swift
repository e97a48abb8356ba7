/// Why a call is scored; only random ones with odds enter averages.
public enum EvaluationBasis: String, Codable, CaseIterable, Sendable {
    /// Drawn at random, with known odds.
    case random
    /// Pulled for what happened in it.
    case targeted
    /// Scored by several people to compare them; never in an average.
    case calibration
    /// Opened by somebody outside any draw.
    case chosen
}
