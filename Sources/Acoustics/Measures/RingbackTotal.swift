import CallModel

/// Ringback.
struct RingbackTotal: Measure {
    let name = "ringback.total.ms"
    let summary = "Ringback"
    let definition = """
        Time from the first to the last ring of each series, its pauses included.
        """
    let source = "ITU-T E.180 supplement 2"

    func figure(of call: MeasuredCall) -> Figure {
        .milliseconds(call.time(of: .ringback).totalMs)
    }
}
