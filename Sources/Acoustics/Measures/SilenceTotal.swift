import CallModel

/// Silence.
struct SilenceTotal: Measure {
    let name = "silence.total.ms"
    let summary = "Silence"
    let definition = """
        Time between the first and the last talk in which nobody talks, hold and tones included.
        """

    func figure(of call: MeasuredCall) -> Figure {
        .value(call.conversation.span.map { _ in Double(call.conversation.silence.totalMs) }, orAbsent: "nobody talks")
    }
}
