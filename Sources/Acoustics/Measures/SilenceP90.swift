import CallModel

/// How long long silences are.
struct SilenceP90: Measure {
    let name = "silence.p90.ms"
    let summary = "Length that nine silences in ten stay under"
    let definition = """
        90th percentile (linear between ranks) of the lengths of the silences of 0.2 s and more between the first and the \
        last talk, hold and tones left out.
        """

    func figure(of call: MeasuredCall) -> Figure {
        .value(
            Quantile.of(call.conversation.openSilence.lasting(atLeastMs: 200).ranges.map(\.durationMs), share: 0.9),
            orAbsent: "there is no silence")
    }
}
