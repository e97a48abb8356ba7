import CallModel

/// Median silence between two voices.
struct VoiceChangeMedian: Measure {
    let name = "voice_change.median.ms"
    let summary = "Median silence before another voice answers"
    let definition = """
        Median over the changes of voice of the silence between the end of one voice's utterance and the start of \
        the other's, whoever they are. Changes without a silence are left out, as are those with hold, ringback, \
        another tone, a recorded prompt or a key press between.
        """
    let source = "Turn-taking gap (Heldner and Edlund, Journal of Phonetics 38, 2010)"
    let tiers = EvidenceTier.voicesApart

    func figure(of call: MeasuredCall) -> Figure {
        .value(Quantile.of(call.conversation.voiceChangesMs, share: 0.5), orAbsent: "no voice answers another")
    }
}
