public import CallModel

/// A transcript that agrees with the recording.
public struct CheckedTranscript: Hashable, Sendable {
    public let transcript: Transcript
    /// Utterances of which nothing was left.
    public let droppedUtterances: Int
    /// Words, those of dropped utterances included.
    public let droppedWords: Int
    /// Utterances that a recogniser said over and over, or that are the end of a film.
    public let droppedRepeats: Int
    /// Where both sides talk at once; what is said there cannot be quoted.
    public let overlap: Timeline
}
