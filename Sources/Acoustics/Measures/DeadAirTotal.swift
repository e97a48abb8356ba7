import CallModel

/// Dead air.
struct DeadAirTotal: Measure {
    let name = "dead_air.total.ms"
    let summary = "Dead air"
    let definition = """
        Sum of the silences of 5 s or more between the first and the last talk, the time of hold music, \
        ringback, other tones and recorded prompts left out.
        """

    func figure(of call: MeasuredCall) -> Figure {
        .value(call.conversation.span.map { _ in Double(call.conversation.deadAir.totalMs) }, orAbsent: "nobody talks")
    }
}
