import CallModel

/// What helps an engine with a call.
public struct SpeechHints: Hashable, Sendable {
    /// The primary subtag, `uk`; `nil` leaves it to the engine.
    public let language: String?
    /// Names it would otherwise mishear; `nil` where there are none.
    public let prompt: String?

    public init(language: String?, prompt: String?) {
        self.language = language.map(LanguageTag.primary)
        self.prompt = prompt
    }
}
