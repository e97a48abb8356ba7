/// What a recording may be used for. Purposes are separate: none follows from another.
public enum Purpose: String, Codable, CodingKeyRepresentable, CaseIterable, Comparable, Sendable {
    case qualityScoring = "quality_scoring"
    case playback, transcription
    case themeAnalysis = "theme_analysis"
    case digestQuote = "digest_quote"
    case coaching, export

    public static func < (left: Purpose, right: Purpose) -> Bool { left.rawValue < right.rawValue }
}
