import CallModel

/// Finds when a part of an utterance was said, from the times of its words.
struct WordTimes {
    /// Where each word is written, and when it was said; empty where the transcript has no times of words, or where its
    /// words are not those of its text.
    private let words: [(span: CharacterSpan, range: TimeRange)]

    init(_ utterance: Utterance) {
        let spoken = utterance.words.flatMap { word in tokens(of: word.text).map { ($0.word, word.range) } }
        let written = spoken.isEmpty ? [] : tokens(of: utterance.text)
        let isSame = spoken.map(\.0) == written.map(\.word)
        words = isSame ? zip(written, spoken).map { ($0.span, $1.1) } : []
    }

    /// `nil` where nobody knows.
    func range(of span: CharacterSpan) -> TimeRange? {
        let inside = words.filter { span.contains($0.span) }.map(\.range)
        guard let first = inside.first, let last = inside.last else { return nil }
        return TimeRange(startMs: first.startMs, endMs: last.endMs)
    }
}
