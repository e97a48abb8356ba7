import CallModel

/// Turns of everybody.
struct TurnTotal: Measure {
    let name = "turns.total.count"
    let summary = "Turns of all voices"
    let definition = """
        Utterances of all voices: stretches of one voice's talk with pauses shorter than 0.5 s closed. In a mono \
        recording what is said while somebody else talks is not heard as a turn of its own.
        """
    let tiers = EvidenceTier.voicesApart

    func figure(of call: MeasuredCall) -> Figure { .count(call.conversation.voiceUtterances.count) }
}
