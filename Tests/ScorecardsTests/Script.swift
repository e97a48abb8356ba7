import CallModel

@testable import Scorecards

/// A call script in which words between two equal marks (`①Good morning①`) are a stretch to refer to.
@dynamicMemberLookup
struct Script: ExpressibleByStringLiteral {
    /// The marked stretches in the order ①, ②, ③.
    let marked: [TimeRange]
    private let call: CallScript

    private static let marks: [Character] = ["①", "②", "③"]

    init(stringLiteral text: String) {
        let words = Script.read(text).utterances.flatMap(\.words)
        marked = Script.marks.compactMap { Script.stretch(of: words.filter(Script.bears($0))) }
        call = Script.read(text.filter { !Script.marks.contains($0) })
    }

    subscript<Value>(dynamicMember path: KeyPath<CallScript, Value>) -> Value { call[keyPath: path] }

    func acoustics(_ measurements: [Measurement] = [], interruptions: [Interruption] = []) -> CallAcoustics {
        call.acoustics(measurements, interruptions: interruptions)
    }

    func transcript(language: String? = "en") -> Transcript? {
        CallID("scripted").map { call.transcript(of: $0, language: language) }
    }

    /// The same words, but only utterances have times.
    func transcriptWithoutWordTimes(language: String = "en") -> Transcript? {
        let coarse = call.utterances.map { Utterance(party: $0.party, range: $0.range, text: $0.text) }
        return CallID("scripted").map { Transcript(callID: $0, language: language, utterances: coarse) }
    }

    private static func read(_ text: String) -> CallScript {
        do throws(CallScript.Fault) {
            return try CallScript(text)
        } catch {
            preconditionFailure("line \(error.line) of a script is spoken by nobody")
        }
    }

    private static func bears(_ mark: Character) -> (Word) -> Bool {
        { $0.text.contains(mark) }
    }

    private static func stretch(of words: [Word]) -> TimeRange? {
        guard let first = words.first, let last = words.last else { return nil }
        return TimeRange(startMs: first.range.startMs, endMs: last.range.endMs)
    }
}
