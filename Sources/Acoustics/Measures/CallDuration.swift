import CallModel

/// Length of the recording.
struct CallDuration: Measure {
    let name = "duration.total.ms"
    let summary = "Length of the recording"
    let definition = """
        What could be decoded, whatever the header claims.
        """

    func figure(of call: MeasuredCall) -> Figure {
        .milliseconds(call.durationMs)
    }
}
