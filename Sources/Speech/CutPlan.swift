public import CallModel

/// Where the sound of a side is cut into clips: at long silences, and where a clip would get too long.
///
/// Engines invent words in silence and lose their place in long recordings, so what nobody says is not sent.
public struct CutPlan: Hashable, Sendable {
    /// A silence of this length ends a clip, milliseconds.
    public var longSilenceMs: Int
    /// No clip is longer, milliseconds.
    public var longestClipMs: Int

    /// Sound kept before and after speech, where there is any, milliseconds.
    static let marginMs = 300
    /// Engines make nothing of shorter clips, milliseconds.
    static let shortestClipMs = 1000

    /// - Precondition: a clip holds more than a silence.
    public init(longSilenceMs: Int = 6000, longestClipMs: Int = 300_000) {
        precondition(longSilenceMs > 0 && longestClipMs >= 10 * CutPlan.shortestClipMs, "clips without room for speech")
        self.longSilenceMs = longSilenceMs
        self.longestClipMs = longestClipMs
    }

    /// The cuts of both sides, by start.
    /// - Parameter talk: when each side was heard to speak.
    public func cuts(of talk: [Party: Timeline], durationMs: Int) -> [SpeechCut] {
        Party.allCases.flatMap { party in
            ranges(of: talk[party] ?? Timeline(), durationMs: durationMs).map { SpeechCut(party: party, range: $0) }
        }.sorted()
    }

    /// Apart from each other, within the recording, all speech in them.
    func ranges(of talk: Timeline, durationMs: Int) -> [TimeRange] {
        let padded = Timeline(
            talk.ranges.compactMap { range in
                let missingMs = max(0, CutPlan.shortestClipMs - range.durationMs - 2 * CutPlan.marginMs)
                return TimeRange(
                    startMs: max(0, range.startMs - CutPlan.marginMs),
                    endMs: min(durationMs, range.endMs + CutPlan.marginMs + missingMs))
            })
        return padded.bridging(gapsBelowMs: longSilenceMs).ranges.flatMap { split($0, pauses: padded) }
    }

    /// In the middle of its longest pause, where it leaves at least a quarter on either side; else in half.
    private func split(_ range: TimeRange, pauses talk: Timeline) -> [TimeRange] {
        guard range.durationMs > longestClipMs else { return [range] }
        let quarterMs = range.durationMs / 4
        let inner = TimeRange(startMs: range.startMs + quarterMs, endMs: range.endMs - quarterMs)
        let pause = inner.flatMap { talk.gaps(within: $0).ranges.max { $0.durationMs < $1.durationMs } }
        let middleMs = pause.map { ($0.startMs + $0.endMs) / 2 } ?? (range.startMs + range.endMs) / 2
        return [
            TimeRange(startMs: range.startMs, endMs: middleMs), TimeRange(startMs: middleMs, endMs: range.endMs),
        ].compactMap(\.self).flatMap { split($0, pauses: talk) }
    }
}
