import CallModel

/// How long silences are.
struct SilenceMedian: Measure {
    let name = "silence.median.ms"
    let summary = "Median silence"
    let definition = """
        Median length of the silences of 0.2 s and more between the first and the last talk, hold and tones left out.
        """

    func figure(of call: MeasuredCall) -> Figure {
        .value(
            Quantile.of(call.conversation.openSilence.lasting(atLeastMs: 200).ranges.map(\.durationMs), share: 0.5),
            orAbsent: "there is no silence")
    }
}
