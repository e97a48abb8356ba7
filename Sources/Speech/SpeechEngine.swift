public import Transcripts

/// Turns the sound of one side into words. One attempt: who asks, and how often, is the ``SpeechDesk``'s business.
public protocol SpeechEngine: Sendable {
    /// Names the engine and all that changes its words, the model first of all: what was recognised by one version is
    /// never taken for the work of another.
    var version: String { get }

    /// - Returns: what was said, with times from the start of the clip.
    func recognise(_ clip: SpeechClip, hints: SpeechHints) async throws(SpeechError) -> SpokenText
}
