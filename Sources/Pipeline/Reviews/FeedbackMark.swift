public import CallModel
public import Themes

/// A stretch of a transcript that a person marked as feedback on the product.
public struct FeedbackMark: Hashable, Codable, Sendable, Identifiable {
    public let id: String
    public let kind: FeedbackKind
    /// Index into the utterances of the transcript.
    public let utterance: Int
    public let span: CharacterSpan
    /// The words, exactly; a mark whose words no longer stand at its place is ignored.
    public let text: String
    public let by: String
    public let at: ZonedTime

    public init(
        id: String, kind: FeedbackKind, utterance: Int, span: CharacterSpan, text: String, by: String, at: ZonedTime
    ) {
        self.id = id
        self.kind = kind
        self.utterance = utterance
        self.span = span
        self.text = text
        self.by = by
        self.at = at
    }

    /// As the themes take it; `nil` where the transcript has changed, or the words are not the customer's.
    public func remark(in transcript: Transcript, of call: Call) -> Remark? {
        let remark = Remark(marked: span, as: kind, mark: id, utterance: utterance, in: transcript, of: call)
        return remark?.text == text ? remark : nil
    }
}
