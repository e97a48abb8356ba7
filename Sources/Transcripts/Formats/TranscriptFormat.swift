public import CallModel

/// A way in which transcripts are written: one type and one line in `TranscriptFormats.all`.
public protocol TranscriptFormat: Sendable {
    /// Stable, for logs and documentation: `webvtt`.
    var name: String { get }

    /// The files of one transcript by the ending that follows the name of the recording.
    var parts: [TranscriptPart] { get }

    /// Reads one file.
    /// - Parameters:
    ///   - part: the part of `parts` that the file is.
    ///   - voices: who is meant by the names of speakers.
    /// - Throws: `transcript.*` with the line or the field, and what was expected there.
    func read(_ file: TranscriptFile, as part: TranscriptPart, voices: VoiceNames) throws(InputError) -> SpokenText
}
