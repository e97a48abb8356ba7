import CallModel

/// Longest hold.
struct HoldLongest: Measure {
    let name = "hold.longest.ms"
    let summary = "Longest hold"
    let definition = """
        Longest stretch of hold music.
        """

    func figure(of call: MeasuredCall) -> Figure {
        .milliseconds(call.time(of: .holdMusic).longestMs)
    }
}
