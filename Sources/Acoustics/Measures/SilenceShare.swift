import CallModel

/// Share of silence.
struct SilenceShare: Measure {
    let name = "silence.share.ratio"
    let summary = "Share of silence"
    let definition = """
        Silence over the time between the first and the last talk.
        """

    func figure(of call: MeasuredCall) -> Figure {
        .value(
            call.conversation.span.map { Double(call.conversation.silence.totalMs) / Double($0.durationMs) },
            orAbsent: "nobody talks")
    }
}
