public import CallModel

/// A call as the steps hand it on to each other.
struct HeardCall: Sendable {
    let call: Call
    let acoustics: CallAcoustics
    let acousticsInputs: String
    /// `nil` where there is no transcript, or it may not be used.
    var words: StoredTranscript?
    var transcriptInputs: String?
}

/// What is known of a call, or of a written case, once there are words or will be none.
struct WordedCall: Sendable {
    let call: Call
    /// `nil` for a written case.
    let acoustics: CallAcoustics?
    let acousticsInputs: String
    let words: StoredTranscript?
    let transcriptInputs: String?
}

extension HeardCall {
    var worded: WordedCall {
        WordedCall(
            call: call, acoustics: acoustics, acousticsInputs: acousticsInputs, words: words,
            transcriptInputs: transcriptInputs)
    }
}

/// A transcript as it is stored: held against the sound, and masked.
public struct StoredTranscript: Codable, Hashable, Sendable {
    public let transcript: Transcript
    /// Names these words for ever: evidence and quotes refer to it.
    public let sha256: String
    /// Utterances and words that were dropped because nobody was heard to say them; of a written case, the words of
    /// messages beyond what is read.
    public let droppedUtterances: Int
    public let droppedWords: Int
    /// Utterances in which a recogniser said the same over and over, or what it has seen under films; `nil` in
    /// transcripts that were stored before these were counted.
    public let droppedRepeats: Int?
    /// Where both sides talk at once; what is said there cannot be quoted.
    public let overlap: Timeline
    /// Where what was masked was said, to be muted in playback; `nil` in transcripts that were stored before this was
    /// noted, which must not be played as if nothing were in them.
    public let redacted: Timeline?
    /// Of a written case, in the order of the utterances; `nil` for a call, and in transcripts that were stored before
    /// messages were noted.
    public var messages: [StoredMessage]?

    private enum CodingKeys: String, CodingKey {
        case transcript, sha256, overlap, redacted, messages
        case droppedUtterances = "dropped_utterances"
        case droppedWords = "dropped_words"
        case droppedRepeats = "dropped_repeats"
    }
}
