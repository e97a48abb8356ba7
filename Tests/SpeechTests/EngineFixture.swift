import CallModel
import DeliveryStub
import Foundation
import Transfers
import Speech
import Synchronization
import Transcripts

enum EngineFixture {
    static func clip(_ startMs: Int = 5000, endMs: Int = 9000) throws -> SpeechClip {
        guard let range = TimeRange(startMs: startMs, endMs: endMs) else { throw CocoaError(.coderInvalidValue) }
        return SpeechClip(cut: SpeechCut(party: .customer, range: range), wave: Array("RIFF…WAVE".utf8))
    }

    static func quick(_ attempts: Int, timeoutS: Int = 120) -> RetryPolicy {
        var policy = RetryPolicy(
            attempts: attempts, firstPause: .milliseconds(1), connectTimeoutS: 5, timeoutS: timeoutS)
        policy.longestPause = .milliseconds(5)
        return policy
    }

    static func engine(_ server: StubServer, key: String? = nil, timeoutS: Int = 120) -> OpenAISpeechEngine {
        OpenAISpeechEngine(
            address: "http://127.0.0.1:\(server.port)/v1/audio/transcriptions", model: "large-v3", revision: "1",
            key: key, policy: quick(1, timeoutS: timeoutS), authority: nil)
    }

    static let hints = SpeechHints(language: "uk", prompt: "Router X, Sidetone")
}

/// An engine that answers by a script and counts.
final class ScriptedEngine: SpeechEngine {
    let version = "scripted 1"
    private let answers: @Sendable (Int) throws(SpeechError) -> String
    private let state = Mutex((asked: 0, running: 0, most: 0))

    init(_ answers: @escaping @Sendable (Int) throws(SpeechError) -> String) { self.answers = answers }

    var asked: Int { state.withLock(\.asked) }
    var mostAtOnce: Int { state.withLock(\.most) }

    func recognise(_ clip: SpeechClip, hints: SpeechHints) async throws(SpeechError) -> SpokenText {
        let number = state.withLock { state in
            state.asked += 1
            state.running += 1
            state.most = max(state.most, state.running)
            return state.asked
        }
        defer { state.withLock { $0.running -= 1 } }
        await Task.yield()
        let text = try answers(number)
        return SpokenText(
            language: nil, utterances: [Utterance(party: clip.cut.party, range: clip.cut.range, text: text)])
    }
}

/// An engine that answers once it is let.
final class HeldEngine: SpeechEngine {
    let version = "held 1"
    private let state = Mutex((isAsked: false, isReleased: false))

    var isAsked: Bool { state.withLock(\.isAsked) }

    func release() { state.withLock { $0.isReleased = true } }

    func recognise(_ clip: SpeechClip, hints: SpeechHints) async throws(SpeechError) -> SpokenText {
        state.withLock { $0.isAsked = true }
        while !state.withLock(\.isReleased) { await Task.yield() }
        return SpokenText(language: nil, utterances: [])
    }
}
