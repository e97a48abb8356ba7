import CallModel

/// Busy and other tones.
struct ToneTotal: Measure {
    let name = "tone.total.ms"
    let summary = "Busy and other tones"
    let definition = """
        Time of busy and other steady tones, ringback and keys left out, the pauses of a busy tone included.
        """
    let source = "ITU-T E.180 supplement 2"

    func figure(of call: MeasuredCall) -> Figure {
        .milliseconds(call.time(of: .tone).totalMs)
    }
}
