import CallModel
import Speech
import Transcripts

/// What a speech engine has answered for a call so far. Masked, whatever it holds.
struct Recognition: Codable, Hashable, Sendable {
    /// Raised when more is masked than before: what is stored is then masked anew.
    private static let maskingVersion = 2

    /// The stretches that are done, by start.
    private(set) var done: [SpeechCut] = []
    /// Whether every stretch with speech is among them.
    var isComplete = false
    /// Why the engine's answer was refused: the call has no words then, and it is not asked again. Holds no words.
    var refusal: String?
    /// By language, the length of the clips that the engine heard it in, milliseconds.
    private var heardMs: [String: Int]?
    /// In what was stored before lengths were: the language that was heard in the first clip.
    private var firstLanguage: String?
    /// The rules that all of it is masked by; `nil` in what was stored before they had a number.
    private var masking: Int? = Recognition.maskingVersion
    private(set) var utterances: [Utterance] = []
    /// Where what was masked was said.
    private(set) var redacted = Timeline()

    private enum CodingKeys: String, CodingKey {
        case done, refusal, utterances, redacted, masking
        case isComplete = "complete"
        case heardMs = "languages_ms"
        case firstLanguage = "language"
    }

    /// The one that the engine heard longest; `nil` where it did not say.
    var language: String? { heardMs?.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? firstLanguage }

    /// Adds what was said in a clip, its times counted from the start of the clip, and masks all there is: what one side
    /// says may be private only for what the other asked.
    mutating func add(_ text: SpokenText, of cut: SpeechCut, call: CallID) {
        done = (done + [cut]).sorted()
        if let language = text.language { heardMs = (heardMs ?? [:]).adding(cut.range.durationMs, to: language) }
        utterances += text.utterances.compactMap { $0.moved(byMs: cut.range.startMs) }
        mask(call)
    }

    /// The same, masked by the rules of today; `nil` where it is.
    func maskedAnew(for call: CallID) -> Recognition? {
        guard masking != Self.maskingVersion else { return nil }
        var recognition = self
        recognition.mask(call)
        return recognition
    }

    private mutating func mask(_ call: CallID) {
        let masked = Redaction.mask(transcript(of: call))
        utterances = masked.transcript.utterances
        redacted = redacted.union(masked.spoken)
        masking = Self.maskingVersion
    }

    func transcript(of call: CallID) -> Transcript {
        Transcript(callID: call, language: language, utterances: utterances)
    }
}

extension [String: Int] {
    fileprivate func adding(_ amount: Int, to key: String) -> Self {
        merging([key: amount]) { $0 + $1 }
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
