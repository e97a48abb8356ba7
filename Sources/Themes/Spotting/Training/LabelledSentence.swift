public import CallModel
public import Languages

/// A sentence with the kind of feedback it is; `nil` where it is none.
public struct LabelledSentence: Hashable, Codable, Sendable {
    public let text: String
    public let language: SpokenLanguage
    public let kind: FeedbackKind?

    public init(text: String, language: SpokenLanguage, kind: FeedbackKind?) {
        self.text = text
        self.language = language
        self.kind = kind
    }
}
