import CallModel

/// Key presses.
struct KeyPressCount: Measure {
    let name = "dtmf.count"
    let summary = "Key presses"
    let definition = """
        DTMF pairs, and the flat 1000 Hz tones by which recorders mask digits. Which key was pressed is never \
        kept.
        """
    let source = "ITU-T Q.23 and Q.24"

    func figure(of call: MeasuredCall) -> Figure {
        .count(call.events.count { $0.kind == .dtmf })
    }
}
