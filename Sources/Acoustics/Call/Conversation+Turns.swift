public import CallModel

extension Conversation {
    private static let backchannelMs = 1_000
    private static let monologuePauseMs = 3_000

    /// How long the other side waited for each answer of `party`, in time order, milliseconds.
    ///
    /// An answer is an utterance that starts in mutual silence and whose last preceding speech was the other side's.
    /// Left out where the line was occupied or a key was pressed in between.
    public func responseLatenciesMs(of party: Party) -> [Int] {
        let interludes = occupied.union(keyPresses)
        return utterances(of: party).ranges.compactMap { answer in
            guard let question = lastTalk(of: party.other, before: answer.startMs),
                question.endMs <= answer.startMs,
                question.endMs > lastTalk(of: party, before: answer.startMs)?.endMs ?? 0
            else { return nil }
            guard let wait = TimeRange(startMs: question.endMs, endMs: answer.startMs) else { return 0 }
            return interludes.intersection(Timeline([wait])).isEmpty ? wait.durationMs : nil
        }
    }

    /// Stretches in which `party` has the floor: its utterances with pauses under 3 s, cut wherever the other side says
    /// something of 1 s or more.
    public func monologues(of party: Party) -> Timeline {
        let claims = utterances(of: party.other).lasting(atLeastMs: Conversation.backchannelMs)
        let held = utterances(of: party).bridging(gapsBelowMs: Conversation.monologuePauseMs)
        let free = held.subtracting(claims)
        return Timeline(
            free.ranges.compactMap { stretch in
                talk(of: party).intersection(Timeline([stretch])).span
            })
    }

    /// Utterances of `party` shorter than 1 s within one of the other side's.
    public func backChannels(of party: Party) -> [TimeRange] {
        let held = utterances(of: party.other)
        return utterances(of: party).ranges.filter { mine in
            mine.durationMs < Conversation.backchannelMs
                && held.ranges.contains { $0.startMs < mine.startMs && mine.endMs < $0.endMs }
        }
    }

    /// The last stretch of a side's talk that starts before `ms`.
    private func lastTalk(of party: Party, before ms: Int) -> TimeRange? {
        let ranges = talk(of: party).ranges
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].startMs < ms { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? ranges[low - 1] : nil
    }
}
