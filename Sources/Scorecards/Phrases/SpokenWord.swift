import CallModel
import Languages

/// A word of a transcript, ready to be compared.
struct SpokenWord: Hashable {
    let written: String
    let folded: String
    let letters: [Unicode.Scalar]
    /// What its grammatical forms have in common; `nil` where that is not known.
    let base: String?
    /// Where the transcript has no times of words: in proportion to the letters before it in its utterance.
    let startMs: Int
    /// What can be played as evidence: the word's own time or, where the transcript has none, its utterance.
    let range: TimeRange

    /// - Parameter language: `nil` where its grammar is not known.
    static func words(of utterance: Utterance, in language: SpokenLanguage?) -> [SpokenWord] {
        utterance.words.isEmpty ? estimated(in: utterance, language) : utterance.words.flatMap { timed($0, language) }
    }

    private init(
        _ word: (written: Substring, folded: String), _ language: SpokenLanguage?, startMs: Int, range: TimeRange
    ) {
        written = String(word.written)
        folded = word.folded
        letters = Array(word.folded.unicodeScalars)
        base = language.flatMap { WordBase.of(word.folded, in: $0) }
        self.startMs = startMs
        self.range = range
    }

    private static func timed(_ word: Word, _ language: SpokenLanguage?) -> [SpokenWord] {
        Spelling.words(of: word.text).map {
            SpokenWord($0, language, startMs: word.range.startMs, range: word.range)
        }
    }

    private static func estimated(in utterance: Utterance, _ language: SpokenLanguage?) -> [SpokenWord] {
        let (text, range) = (utterance.text, utterance.range)
        let msPerCharacter = Double(range.durationMs) / Double(max(1, text.count))
        var (index, charactersBefore) = (text.startIndex, 0)
        return Spelling.words(of: text).map { word in
            charactersBefore += text.distance(from: index, to: word.written.startIndex)
            index = word.written.startIndex
            let startMs = range.startMs + Int(Double(charactersBefore) * msPerCharacter)
            return SpokenWord(word, language, startMs: startMs, range: range)
        }
    }
}
