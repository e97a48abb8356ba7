import CallModel

/// Recorded announcements, told from people by where they stand: a voice is a voice.
///
/// Two places are certain enough. An announcement in hold music: the music stops for it and resumes at once, and the
/// other side says nothing. An announcement that opens a call: it is over before the other side has said a word, and
/// what answers it is hold music, ringing or a key press. Anything else is a person.
struct Prompts {
    /// A person takes longer from the music to the first word.
    private static let musicGapMs = 700
    /// Pauses within an announcement.
    private static let pauseMs = 2_500
    private static let longestMs = 45_000
    /// A caller needs some time to find the key; a switchboard plays its music at once.
    private static let keyMs = 6_000
    private static let musicMs = 2_000
    private static let claimMs = 1_500

    /// Of the channel in question, stretches in time order.
    let talk: Timeline
    let music: Timeline
    let ringing: Timeline
    /// Of the other channel; empty in a mono recording.
    let otherTalk: Timeline
    let otherKeys: Timeline
    let isMono: Bool

    var ranges: [TimeRange] {
        let passages = talk.bridging(gapsBelowMs: Prompts.pauseMs)
        let found = passages.ranges.filter(interruptsMusic) + [opening].compactMap(\.self)
        return Timeline(found.compactMap { talk.intersection(Timeline([$0])).span }).ranges
    }

    private func interruptsMusic(_ passage: TimeRange) -> Bool {
        guard passage.durationMs <= Prompts.longestMs, otherClaims.intersection(Timeline([passage])).isEmpty else {
            return false
        }
        return Prompts.hold(around: passage, in: music) != nil
    }

    /// From the music that stops for a passage to the music that resumes at once after it; `nil` where there is none.
    static func hold(around passage: TimeRange, in music: Timeline) -> TimeRange? {
        let before = music.ranges.last { $0.startMs < passage.startMs }
        let after = music.ranges.first { $0.endMs > passage.endMs }
        guard let before, let after, before.endMs >= passage.startMs - musicGapMs,
            after.startMs <= passage.endMs + musicGapMs
        else { return nil }
        return TimeRange(startMs: before.startMs, endMs: after.endMs)
    }

    /// The opening announcement: all that is said here before music, ringing or a key press answers it.
    private var opening: TimeRange? {
        guard !isMono, let first = talk.ranges.first else { return nil }
        let othersFirstMs = otherClaims.ranges.first?.startMs ?? .max
        func passage(before answer: Timeline, withinMs limitMs: Int) -> TimeRange? {
            guard let answerMs = answer.ranges.first(where: { $0.startMs > first.startMs })?.startMs,
                answerMs < othersFirstMs
            else { return nil }
            let said = talk.bridging(gapsBelowMs: Prompts.pauseMs).intersection(until(answerMs)).ranges
            guard let passage = said.first, said.count == 1, answerMs - passage.endMs <= limitMs else { return nil }
            return passage
        }
        return passage(before: otherKeys, withinMs: Prompts.keyMs)
            ?? passage(before: music.union(ringing), withinMs: Prompts.musicMs)
    }

    private func until(_ ms: Int) -> Timeline { Timeline([TimeRange(startMs: 0, endMs: ms)].compactMap(\.self)) }

    /// Words of the other side; a cough or a "yes" is no dialogue.
    private var otherClaims: Timeline {
        otherTalk.bridging(gapsBelowMs: Conversation.utteranceGapMs).lasting(atLeastMs: Prompts.claimMs)
    }
}
