import CallModel
import Transcripts

/// What an engine answered, on its way to words.
enum SpeechAnswer {
    /// - Throws: `.malformed`, which may pass: a server under load breaks off in the middle of a document.
    static func read(
        _ bytes: [UInt8], as format: OneSidedFormat, of party: CallModel.Party, from source: String
    ) throws(SpeechError) -> SpokenText {
        do {
            return try format.read(TranscriptFile(name: source, bytes: bytes), of: party)
        } catch {
            throw SpeechError(code: .malformed, message: error.description, isPassing: true)
        }
    }
}
