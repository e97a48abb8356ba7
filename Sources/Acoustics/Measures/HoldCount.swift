import CallModel

/// Holds.
struct HoldCount: Measure {
    let name = "hold.count"
    let summary = "Holds"
    let definition = """
        Number of stretches of hold music.
        """

    func figure(of call: MeasuredCall) -> Figure {
        .count(call.time(of: .holdMusic).ranges.count)
    }
}
