import CallModel

/// Stretches of dead air.
struct DeadAirCount: Measure {
    let name = "dead_air.count"
    let summary = "Stretches of dead air"
    let definition = """
        Number of stretches that the total of dead air sums.
        """

    func figure(of call: MeasuredCall) -> Figure {
        .value(
            call.conversation.span.map { _ in Double(call.conversation.deadAir.ranges.count) }, orAbsent: "nobody talks"
        )
    }
}
