public import CallModel

/// One of the files that make up a transcript.
public struct TranscriptPart: Hashable, Sendable {
    /// `.agent.whisper.json` for `call.agent.whisper.json` beside `call.wav`.
    public let suffix: String
    /// The side whose words the file holds; `nil` where the file itself says who speaks.
    public let party: Party?
}
