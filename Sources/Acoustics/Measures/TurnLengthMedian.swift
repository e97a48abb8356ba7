import CallModel

/// How long the turns of a side are.
struct TurnLengthMedian: PartyMeasure {
    let party: Party
    var name: String { "turn_length.\(party).median.ms" }
    var summary: String { "Median turn of the \(party)" }
    var definition: String {
        """
        Median length of the turns of the \(party).
        """
    }

    func figure(of call: MeasuredCall) -> Figure {
        .value(
            Quantile.of(call.conversation.utterances(of: party).ranges.map(\.durationMs), share: 0.5),
            orAbsent: "the \(party) does not talk")
    }
}
