import CallModel

/// Where a side was heard to speak, with some tolerance, within the recording.
struct HeardSpeech {
    /// In order, apart from each other.
    private let stretches: [TimeRange]
    private let durationMs: Int

    init(of party: Party, in acoustics: CallAcoustics) {
        let talk = acoustics.tier.hasChannelPerSide ? acoustics.talk[party] ?? Timeline() : acoustics.anyoneTalks
        let toleranceMs = TranscriptCheck.toleranceMs
        durationMs = acoustics.durationMs
        stretches =
            Timeline(
                talk.ranges.compactMap {
                    TimeRange(startMs: max(0, $0.startMs - toleranceMs), endMs: $0.endMs + toleranceMs)
                }
            ).ranges
    }

    /// The part of `range` within the recording; `nil` where nothing was heard in it. Logarithmic.
    func placed(_ range: TimeRange) -> TimeRange? {
        guard let inside = TimeRange(startMs: range.startMs, endMs: min(range.endMs, durationMs)) else { return nil }
        let next = stretches.partitioningIndex { $0.endMs > inside.startMs }
        return next < stretches.count && stretches[next].startMs < inside.endMs ? inside : nil
    }

    func placed(_ word: Word) -> Word? {
        placed(word.range).map { Word(range: $0, text: word.text, confidence: word.confidence) }
    }

    /// - Parameter kept: the words of the utterance that were heard.
    func placed(_ utterance: Utterance, keeping kept: [Word]) -> Utterance? {
        guard let range = placed(utterance.range), !kept.isEmpty || utterance.words.isEmpty else { return nil }
        let isWhole = kept.count == utterance.words.count
        return Utterance(
            party: utterance.party, range: isWhole ? range : Timeline(kept.map(\.range)).span ?? range,
            text: isWhole ? utterance.text : kept.map(\.text).joined(separator: " "), words: kept,
            confidence: utterance.confidence)
    }
}
