import CallModel

/// Longest silence.
struct SilenceLongest: Measure {
    let name = "silence.longest.ms"
    let summary = "Longest silence"
    let definition = """
        Longest time between the first and the last talk in which nobody talks, hold and tones included.
        """

    func figure(of call: MeasuredCall) -> Figure {
        .value(
            call.conversation.span.map { _ in Double(call.conversation.silence.longestMs) }, orAbsent: "nobody talks")
    }
}
