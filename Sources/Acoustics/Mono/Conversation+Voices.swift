import CallModel

extension Conversation {
    /// Utterances of all voices: their talk with pauses under 0.5 s closed, in time order.
    var voiceUtterances: [(voice: Int, range: TimeRange)] {
        voices.enumerated().flatMap { voice, talk in
            talk.bridging(gapsBelowMs: Conversation.utteranceGapMs).ranges.map { (voice, $0) }
        }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }
    }

    /// The silences between two voices, in time order, milliseconds: an utterance of one has ended, nobody talks, and
    /// the next utterance is another's. Left out where the line was occupied or a key was pressed in between.
    var voiceChangesMs: [Int] {
        let interludes = occupied.union(keyPresses)
        var changes: [Int] = []
        var last: (voice: Int, endMs: Int)?
        for (voice, range) in voiceUtterances {
            if let last, last.voice != voice, let pause = TimeRange(startMs: last.endMs, endMs: range.startMs),
                interludes.intersection(Timeline([pause])).isEmpty
            {
                changes.append(pause.durationMs)
            }
            if range.endMs >= last?.endMs ?? 0 { last = (voice, range.endMs) }
        }
        return changes
    }
}
