import CallModel

/// A word of a transcript, ready to be compared.
struct SpokenWord: Hashable {
    let written: String
    let folded: String
    /// Where the transcript has no times of words: in proportion to the letters before it in its utterance.
    let startMs: Int
    /// What can be played as evidence: the word's own time or, where the transcript has none, its utterance.
    let range: TimeRange

    static func words(of utterance: Utterance) -> [SpokenWord] {
        utterance.words.isEmpty ? estimated(in: utterance) : utterance.words.flatMap(timed)
    }

    private static func timed(_ word: Word) -> [SpokenWord] {
        Spelling.words(of: word.text).map {
            SpokenWord(
                written: String($0.written), folded: $0.folded, startMs: word.range.startMs, range: word.range)
        }
    }

    private static func estimated(in utterance: Utterance) -> [SpokenWord] {
        let (text, range) = (utterance.text, utterance.range)
        let msPerCharacter = Double(range.durationMs) / Double(max(1, text.count))
        var (index, charactersBefore) = (text.startIndex, 0)
        return Spelling.words(of: text).map { written, folded in
            charactersBefore += text.distance(from: index, to: written.startIndex)
            index = written.startIndex
            let startMs = range.startMs + Int(Double(charactersBefore) * msPerCharacter)
            return SpokenWord(written: String(written), folded: folded, startMs: startMs, range: range)
        }
    }
}
