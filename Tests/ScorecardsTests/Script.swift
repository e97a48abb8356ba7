import CallModel

/// A call written as a play, with its sound and its words.
///
/// A word takes 400 ms, `…` is a second of silence, `♪` five seconds of hold music. Words between two equal marks
/// (`①Good morning①`) are the evidence a test expects.
struct Script: ExpressibleByStringLiteral {
    private(set) var utterances: [Utterance] = []
    private(set) var music: [TimeRange] = []
    private var marks: [Character: TimeRange] = [:]
    private var clockMs = 0

    init(stringLiteral text: String) {
        for line in text.split(separator: "\n") { play(line) }
    }

    /// The marked stretches in the order ①, ②, ③.
    var marked: [TimeRange] { marks.sorted { $0.key < $1.key }.map(\.value) }

    var durationMs: Int { clockMs }

    /// The whole recording.
    var span: TimeRange? { TimeRange(startMs: 0, endMs: clockMs) }

    func transcript(language: String? = "en") -> Transcript? {
        CallID("scripted").map { Transcript(callID: $0, language: language, utterances: utterances) }
    }

    /// The same words, but only utterances have times.
    func transcriptWithoutWordTimes(language: String = "en") -> Transcript? {
        let coarse = utterances.map { Utterance(party: $0.party, range: $0.range, text: $0.text) }
        return CallID("scripted").map { Transcript(callID: $0, language: language, utterances: coarse) }
    }

    func acoustics(_ measurements: [Measurement] = [], interruptions: [Interruption] = []) -> CallAcoustics {
        func talk(_ party: Party) -> Timeline { Timeline(utterances.filter { $0.party == party }.map(\.range)) }
        return CallAcoustics(
            durationMs: clockMs, tier: .twoCleanChannels,
            talk: [.agent: talk(.agent), .customer: talk(.customer)],
            events: music.map { SoundEvent(channel: 0, kind: .holdMusic, range: $0) },
            interruptions: interruptions, measurements: measurements, warnings: [])
    }

    private mutating func play(_ line: Substring) {
        let speaker: Party = line.hasPrefix("Customer:") ? .customer : .agent
        var words: [Word] = []
        for token in line.drop(while: { $0 != ":" }).dropFirst().split(separator: " ") { play(token, &words) }
        guard let first = words.first, let last = words.last,
            let range = TimeRange(startMs: first.range.startMs, endMs: last.range.endMs)
        else { return }
        let text = words.map(\.text).joined(separator: " ")
        utterances.append(Utterance(party: speaker, range: range, text: text, words: words))
    }

    private mutating func play(_ token: Substring, _ words: inout [Word]) {
        switch token.first {
        case "…": clockMs += 1000 * token.count
        case "♪": playMusic(seconds: 5 * token.count)
        default: say(token, &words)
        }
    }

    private mutating func playMusic(seconds: Int) {
        guard let range = TimeRange(startMs: clockMs, endMs: clockMs + seconds * 1000) else { return }
        music.append(range)
        clockMs = range.endMs
    }

    private mutating func say(_ token: Substring, _ words: inout [Word]) {
        guard let range = TimeRange(startMs: clockMs, endMs: clockMs + 400) else { return }
        words.append(Word(range: range, text: String(token.filter { !Script.isMark($0) })))
        for mark in token.filter(Script.isMark) { extend(mark, over: range) }
        clockMs = range.endMs
    }

    private mutating func extend(_ mark: Character, over range: TimeRange) {
        marks[mark] = TimeRange(startMs: marks[mark]?.startMs ?? range.startMs, endMs: range.endMs)
    }

    private static func isMark(_ character: Character) -> Bool { "①②③".contains(character) }
}
