public import CallModel

/// SubRip whose lines begin with the speaker: `Agent: Good morning.` Without that the sides cannot be told.
public struct SubRip: TranscriptFormat {
    public let name = "subrip"
    public let parts = [TranscriptPart(suffix: ".srt", party: nil)]

    public init() {}

    public func read(
        _ file: TranscriptFile, as part: TranscriptPart, voices: VoiceNames
    ) throws(InputError) -> SpokenText {
        var utterances: [Utterance] = []
        for cue in try SubtitleCue.cues(in: TextLines.lines(of: file), of: file) {
            utterances += try self.utterances(of: cue, file, voices)
        }
        return SpokenText(language: nil, utterances: utterances)
    }

    /// A line with a speaker begins an utterance; a line without goes on with the one above it in the cue.
    private func utterances(
        of cue: SubtitleCue, _ file: TranscriptFile, _ voices: VoiceNames
    ) throws(InputError) -> [Utterance] {
        var spoken: [(party: Party, text: String)] = []
        for line in cue.lines.map({ CueMarkup.plain($0) }) {
            if let (party, text) = SubRip.speaker(of: line, voices) {
                spoken.append((party, text))
            } else if spoken.isEmpty {
                throw TextLines.fault(
                    file, line: cue.line + 1,
                    "expected the speaker (\(voices.list)) and a colon before the words; without it the sides cannot be told"
                )
            } else {
                spoken[spoken.count - 1].text += " " + line
            }
        }
        return spoken.filter { !$0.text.isEmpty }
            .map { Utterance(party: $0.party, range: cue.range, text: $0.text) }
    }

    /// `Agent: words`, with a dash before it where a cue holds two speakers.
    private static func speaker(of line: String, _ voices: VoiceNames) -> (Party, String)? {
        let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        let name = parts[0].drop { $0 == "-" || $0.isWhitespace }.trimmed
        return voices.party(named: name).map { ($0, parts[1].trimmed) }
    }
}
