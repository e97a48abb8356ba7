public import CallModel

extension Conversation {
    private static let heldFloorMs = 1_000
    private static let leastUtteranceMs = 1_000
    private static let leastOverlapMs = 500

    /// In time order; the rule is that of `CallModel.Interruption`.
    public var interruptions: [Interruption] {
        Party.allCases.flatMap(interruptions(by:)).sorted { ($0.atMs, $0.by) < ($1.atMs, $1.by) }
    }

    private func interruptions(by party: Party) -> [Interruption] {
        let overlap = overlap
        let theirs = utterances(of: party.other).ranges
        return utterances(of: party).ranges.compactMap { mine in
            guard mine.durationMs >= Conversation.leastUtteranceMs,
                talk(of: party.other).contains(mine.startMs),
                let held = theirs.first(where: { $0.contains(mine.startMs) }),
                held.startMs <= mine.startMs - Conversation.heldFloorMs,
                let contest = mine.overlap(with: held)
            else { return nil }
            let overlapMs = overlap.intersection(Timeline([contest])).totalMs
            guard overlapMs >= Conversation.leastOverlapMs else { return nil }
            return Interruption(
                by: party, atMs: mine.startMs, overlapMs: overlapMs, succeeded: held.endMs < mine.endMs)
        }
    }
}
