import CallModel

/// How long the caller waits within the recording.
struct WaitTotal: Measure {
    let name = "wait.total.ms"
    let summary = "Wait in the recording"
    let definition = """
        Time from the start of the recording to the first words of the agent where ringback, hold music or a recorded prompt \
        is heard before them, else 0.
        """
    let tiers = EvidenceTier.sidesApart

    func figure(of call: MeasuredCall) -> Figure {
        guard let firstWords = call.conversation.talk(of: .agent).span else {
            return .absent("the agent does not talk")
        }
        let isWaiting = [SoundEvent.Kind.ringback, .holdMusic, .ivr].contains { kind in
            call.time(of: kind).span.map { $0.startMs < firstWords.startMs } ?? false
        }
        return .milliseconds(isWaiting ? firstWords.startMs : 0)
    }
}
