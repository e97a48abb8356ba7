public import CallModel

/// WebVTT (W3C) whose cues name the speaker: `<v Agent>Good morning.`
public struct WebVTT: TranscriptFormat {
    public let name = "webvtt"
    public let parts = [TranscriptPart(suffix: ".vtt", party: nil)]

    public init() {}

    public func read(
        _ file: TranscriptFile, as part: TranscriptPart, voices: VoiceNames
    ) throws(InputError) -> SpokenText {
        let lines = try TextLines.lines(of: file)
        guard let first = lines.first, first.prefix(while: { !$0.isWhitespace }) == "WEBVTT" else {
            throw TextLines.fault(file, line: 1, "expected WEBVTT")
        }
        var utterances: [Utterance] = []
        for cue in try SubtitleCue.cues(in: lines, of: file, skipping: ["WEBVTT", "NOTE", "STYLE", "REGION"]) {
            utterances += try self.utterances(of: cue, file, voices)
        }
        return SpokenText(language: WebVTT.language(in: lines), utterances: utterances)
    }

    /// One utterance per voice of the cue; all have the cue's time.
    private func utterances(
        of cue: SubtitleCue, _ file: TranscriptFile, _ voices: VoiceNames
    ) throws(InputError) -> [Utterance] {
        var utterances: [Utterance] = []
        var party: Party?
        for piece in CueMarkup.pieces(of: cue.lines.joined(separator: " ")) {
            switch piece {
            case .voice(let name):
                party = voices.party(named: name)
                if party == nil { throw unknown(name, cue, file, voices) }
            case .text(let text):
                guard let party else {
                    throw TextLines.fault(
                        file, line: cue.line + 1, "expected a voice such as <v Agent> before the words")
                }
                utterances.append(Utterance(party: party, range: cue.range, text: text))
            }
        }
        return utterances
    }

    private func unknown(
        _ name: String, _ cue: SubtitleCue, _ file: TranscriptFile, _ voices: VoiceNames
    ) -> InputError {
        InputError(
            code: "transcript.unknown_voice", file: file.name, place: "line \(cue.line + 1)",
            expected: "expected a voice of \(voices.list), found \(name)")
    }

    /// The header line `Language: uk`, which several tools write.
    private static func language(in lines: [String]) -> String? {
        lines.prefix { !$0.isEmpty }.lazy
            .compactMap { $0.lowercased().hasPrefix("language:") ? $0.dropFirst(9).trimmed.lowercased() : nil }
            .first
    }
}
