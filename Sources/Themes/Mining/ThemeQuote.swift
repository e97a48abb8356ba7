public import CallModel
public import Languages

/// A remark quoted as evidence for a theme.
public struct ThemeQuote: Hashable, Codable, Sendable {
    public let remark: String
    public let callID: CallID
    /// Seconds from the start of the recording; `nil` for an agent's note.
    public let start: Double?
    /// Verbatim.
    public let text: String
    public let language: SpokenLanguage

    private enum CodingKeys: String, CodingKey {
        case remark
        case callID = "call_id"
        case start, text, language
    }
}
