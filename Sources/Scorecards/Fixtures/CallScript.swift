public import CallModel

/// A call written as a play, with its sound and its words: what fixtures are judged on.
///
/// A line is what one side says, `Agent: Good morning.` or `Customer: Hello.` A word takes 400 ms, `…` is a second of
/// silence, `♪` five seconds of hold music, each alone or beside a word (`…Yes`).
public struct CallScript: Hashable, Sendable {
    /// A line that nobody speaks.
    public struct Fault: Error, Hashable, Sendable {
        /// From 1.
        public let line: Int
    }

    public private(set) var utterances: [Utterance] = []
    private(set) var music: [TimeRange] = []
    private var clockMs = 0

    /// - Throws: ``Fault`` for the first line that begins with neither `Agent:` nor `Customer:`; empty lines are skipped.
    public init(_ text: String) throws(Fault) {
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard line.contains(where: { !$0.isWhitespace }) else { continue }
            guard let (party, words) = CallScript.part(line) else { throw Fault(line: index + 1) }
            play(words, by: party)
        }
    }

    var durationMs: Int { clockMs }

    /// The whole recording; `nil` where nothing happens in it.
    var span: TimeRange? { TimeRange(startMs: 0, endMs: clockMs) }

    func transcript(of call: CallID, language: String?) -> Transcript {
        Transcript(callID: call, language: language, utterances: utterances)
    }

    /// Two clean channels, on which nothing is heard but what the script says.
    func acoustics(_ measurements: [Measurement] = [], interruptions: [Interruption] = []) -> CallAcoustics {
        func talk(_ party: Party) -> Timeline { Timeline(utterances.filter { $0.party == party }.map(\.range)) }
        return CallAcoustics(
            durationMs: clockMs, tier: .twoCleanChannels,
            talk: [.agent: talk(.agent), .customer: talk(.customer)],
            events: music.map { SoundEvent(channel: 0, kind: .holdMusic, range: $0) },
            interruptions: interruptions, measurements: measurements, warnings: [])
    }

    private static func part(_ line: Substring) -> (Party, Substring)? {
        let speech = line.drop(while: \.isWhitespace)
        for (name, party) in [("Agent:", Party.agent), ("Customer:", .customer)] where speech.hasPrefix(name) {
            return (party, speech.dropFirst(name.count))
        }
        return nil
    }

    private mutating func play(_ line: Substring, by party: Party) {
        var words: [Word] = []
        for token in line.split(whereSeparator: \.isWhitespace) { play(token, &words) }
        guard let first = words.first, let last = words.last,
            let range = TimeRange(startMs: first.range.startMs, endMs: last.range.endMs)
        else { return }
        let text = words.map(\.text).joined(separator: " ")
        utterances.append(Utterance(party: party, range: range, text: text, words: words))
    }

    private mutating func play(_ token: Substring, _ words: inout [Word]) {
        var rest = token
        while let first = rest.first {
            let part = rest.prefix { Sound($0) == Sound(first) }
            switch Sound(first) {
            case .silence: clockMs += 1000 * part.count
            case .music: playMusic(seconds: 5 * part.count)
            case .speech: say(part, &words)
            }
            rest = rest.dropFirst(part.count)
        }
    }

    private mutating func playMusic(seconds: Int) {
        guard let range = TimeRange(startMs: clockMs, endMs: clockMs + seconds * 1000) else { return }
        music.append(range)
        clockMs = range.endMs
    }

    private mutating func say(_ token: Substring, _ words: inout [Word]) {
        guard let range = TimeRange(startMs: clockMs, endMs: clockMs + 400) else { return }
        words.append(Word(range: range, text: String(token)))
        clockMs = range.endMs
    }

    /// What a character of a line stands for.
    private enum Sound {
        case speech, silence, music

        init(_ character: Character) {
            self =
                switch character {
                case "…": .silence
                case "♪": .music
                default: .speech
                }
        }
    }
}
