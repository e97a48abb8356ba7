import CallModel

/// Longest dead air.
struct DeadAirLongest: Measure {
    let name = "dead_air.longest.ms"
    let summary = "Longest dead air"
    let definition = """
        Longest of the stretches that the total of dead air sums; 0 where there is none.
        """

    func figure(of call: MeasuredCall) -> Figure {
        .value(
            call.conversation.span.map { _ in Double(call.conversation.deadAir.longestMs) }, orAbsent: "nobody talks")
    }
}
