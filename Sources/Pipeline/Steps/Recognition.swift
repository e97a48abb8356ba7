import CallModel
import Speech
import Transcripts

/// What a speech engine has answered for a call so far. Masked, whatever it holds.
struct Recognition: Codable, Hashable, Sendable {
    /// The stretches that are done, by start.
    private(set) var done: [SpeechCut] = []
    /// Whether every stretch with speech is among them.
    var isComplete = false
    /// As the engine heard it first; `nil` where it did not say.
    private(set) var language: String?
    private(set) var utterances: [Utterance] = []
    /// Where what was masked was said.
    private(set) var redacted = Timeline()

    private enum CodingKeys: String, CodingKey {
        case done, language, utterances, redacted
        case isComplete = "complete"
    }

    /// Adds what was said in a clip, its times counted from the start of the clip, and masks all there is: what one side
    /// says may be private only for what the other asked.
    mutating func add(_ text: SpokenText, of cut: SpeechCut, call: CallID) {
        done = (done + [cut]).sorted()
        language = language ?? text.language
        let spoken = text.utterances.compactMap { $0.moved(byMs: cut.range.startMs) }
        let masked = Redaction.mask(Transcript(callID: call, language: language, utterances: utterances + spoken))
        utterances = masked.transcript.utterances
        redacted = redacted.union(masked.spoken)
    }

    func transcript(of call: CallID) -> Transcript {
        Transcript(callID: call, language: language, utterances: utterances)
    }
}

extension Utterance {
    /// The same, later.
    fileprivate func moved(byMs ms: Int) -> Utterance? {
        range.moved(byMs: ms).map { range in
            Utterance(
                party: party, range: range, text: text,
                words: words.compactMap { word in
                    word.range.moved(byMs: ms).map { Word(range: $0, text: word.text, confidence: word.confidence) }
                }, confidence: confidence)
        }
    }
}

extension TimeRange {
    fileprivate func moved(byMs ms: Int) -> TimeRange? { TimeRange(startMs: startMs + ms, endMs: endMs + ms) }
}
