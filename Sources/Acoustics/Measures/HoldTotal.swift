import CallModel

/// Time on hold.
struct HoldTotal: Measure {
    let name = "hold.total.ms"
    let summary = "Time on hold"
    let definition = """
        Time with hold music on either channel.
        """

    func figure(of call: MeasuredCall) -> Figure {
        .milliseconds(call.time(of: .holdMusic).totalMs)
    }
}
