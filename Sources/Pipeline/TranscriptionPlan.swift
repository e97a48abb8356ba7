import CallModel
import Speech

/// What `sidetone transcribe` would do.
public struct TranscriptionPlan: Hashable, Sendable {
    enum Item {
        case notAllowed, oneChannel, done
        case send([SpeechCut])
    }

    /// Calls without words that may be sent.
    public private(set) var calls = 0
    public private(set) var requests = 0
    /// Sound to be sent, milliseconds.
    public private(set) var audioMs = 0
    /// Calls whose words are there already.
    public private(set) var done = 0
    /// Calls without consent to transcription.
    public private(set) var notAllowed = 0
    /// Calls with both sides on one channel: nobody could say who said what.
    public private(set) var oneChannel = 0

    mutating func add(_ item: Item) {
        switch item {
        case .notAllowed: notAllowed += 1
        case .oneChannel: oneChannel += 1
        case .done: done += 1
        case .send(let cuts):
            calls += 1
            requests += cuts.count
            audioMs += cuts.reduce(0) { $0 + $1.range.durationMs }
        }
    }
}
