import CallModel

/// Longest silence without hold.
struct OpenSilenceLongest: Measure {
    let name = "silence_excl_hold.longest.ms"
    let summary = "Longest silence without hold"
    let definition = """
        Longest stretch of silence, cut by hold music, ringback, other tones and recorded prompts.
        """

    func figure(of call: MeasuredCall) -> Figure {
        .value(
            call.conversation.span.map { _ in Double(call.conversation.openSilence.longestMs) },
            orAbsent: "nobody talks")
    }
}
