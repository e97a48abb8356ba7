import CallModel

/// Finds when a part of an utterance was said, from the times of its words.
struct WordTimes {
    private let utterance: Utterance

    init(_ utterance: Utterance) { self.utterance = utterance }

    /// `nil` where the transcript has no times of words, or where its words are not those of its text.
    func range(of span: CharacterSpan) -> TimeRange? {
        let spoken = utterance.words.flatMap { word in tokens(of: word.text).map { ($0.word, word.range) } }
        let written = tokens(of: utterance.text)
        guard !spoken.isEmpty, spoken.map(\.0) == written.map(\.word) else { return nil }
        let inside = zip(written, spoken)
            .filter { span.start <= $0.0.span.start && $0.0.span.end <= span.end }.map { $0.1.1 }
        guard let first = inside.first, let last = inside.last else { return nil }
        return TimeRange(startMs: first.startMs, endMs: last.endMs)
    }
}
