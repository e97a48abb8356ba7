import CallModel

extension SubRip {
    /// A file that holds the words of one side, as recognisers write it: without speakers.
    static func read(_ file: TranscriptFile, of party: Party) throws(InputError) -> SpokenText {
        let cues = try SubtitleCue.cues(in: TextLines.lines(of: file), of: file)
        let utterances = cues.map { cue in
            let text = cue.lines.map { CueMarkup.plain($0) }.joined(separator: " ").trimmed
            return Utterance(party: party, range: cue.range, text: text)
        }
        return SpokenText(language: nil, utterances: utterances.filter { !$0.text.isEmpty })
    }
}
