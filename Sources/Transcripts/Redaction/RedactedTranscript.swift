public import CallModel

/// A transcript after masking.
public struct RedactedTranscript: Hashable, Sendable {
    public let transcript: Transcript
    /// Where what was masked was said: to be muted in playback. Word by word where the words have times, else the whole
    /// utterance.
    public let spoken: Timeline
}
