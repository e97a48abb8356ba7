public import CallModel

/// What one file of a transcript says.
public struct SpokenText: Hashable, Sendable {
    /// `nil` in formats that do not name the call.
    public let callID: CallID?
    /// BCP 47, lower case; `nil` where the file does not say.
    public let language: String?
    public let utterances: [Utterance]

    public init(callID: CallID? = nil, language: String?, utterances: [Utterance]) {
        self.callID = callID
        self.language = language
        self.utterances = utterances
    }
}
