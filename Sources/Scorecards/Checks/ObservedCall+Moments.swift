import CallModel

extension ObservedCall {
    /// The whole recording; where it was not analysed, up to the last word.
    func span() throws(NotMeasurable) -> TimeRange {
        let endMs = evidence.acoustics?.durationMs ?? evidence.transcript?.utterances.map(\.range.endMs).max() ?? 0
        guard let span = TimeRange(startMs: 0, endMs: endMs) else {
            throw NotMeasurable(.noAcoustics, "the recording was not analysed")
        }
        return span
    }

    /// When the conversation can begin: with the recording or, where ringing, an announcement or waiting music come
    /// before the first talk, when the last of these ends.
    var startMs: Int {
        guard let acoustics = evidence.acoustics, let firstTalk = acoustics.anyoneTalks.span else { return 0 }
        return acoustics.events
            .filter { ObservedCall.waiting.contains($0.kind) && $0.range.endMs <= firstTalk.startMs }
            .map(\.range.endMs).max() ?? 0
    }

    /// The end of the last talk: what the recorder adds behind it is not conversation.
    func endMs() throws(NotMeasurable) -> Int {
        let lastTalk = evidence.acoustics?.anyoneTalks.span?.endMs
        let lastWord = evidence.transcript?.utterances.map(\.range.endMs).max()
        let recordingEnd = try span().endMs
        return [lastTalk, lastWord].compactMap { $0.map { min($0, recordingEnd) } }.max() ?? recordingEnd
    }

    /// Hold music after the agent's first talk, on any channel, pauses under two seconds closed.
    func holds() throws(NotMeasurable) -> [TimeRange] {
        let acoustics = try acoustics()
        let firstAgentTalkMs = acoustics.talk[.agent]?.span?.startMs ?? startMs
        let music = acoustics.events
            .filter { $0.kind == .holdMusic && $0.range.startMs > firstAgentTalkMs }.map(\.range)
        guard !music.isEmpty || (evidence.call.holdMs ?? 0) == 0 else {
            throw NotMeasurable(.holdNotLocated, "the metadata tells of a hold, but no hold music was heard")
        }
        return Timeline(music).bridging(gapsBelowMs: 2000).ranges
    }

    /// Where a sound is heard, in time order. Hold music is that of ``holds()``: before the agent's first talk it is
    /// played to those who wait.
    func places(of sound: SoundEvent.Kind) throws(NotMeasurable) -> [TimeRange] {
        guard sound != .holdMusic else { return try holds() }
        return try acoustics().events.filter { $0.kind == sound }.map(\.range).sorted()
    }

    private static let waiting: Set<SoundEvent.Kind> = [.ringback, .ivr, .tone, .holdMusic]
}
