import CallModel

/// Silence without hold.
struct OpenSilenceTotal: Measure {
    let name = "silence_excl_hold.total.ms"
    let summary = "Silence without hold"
    let definition = """
        Silence less the time of hold music, ringback, other tones and recorded prompts.
        """

    func figure(of call: MeasuredCall) -> Figure {
        .value(
            call.conversation.span.map { _ in Double(call.conversation.openSilence.totalMs) }, orAbsent: "nobody talks")
    }
}
