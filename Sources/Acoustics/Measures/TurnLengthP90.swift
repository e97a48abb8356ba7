import CallModel

/// How long the long turns of a side are.
struct TurnLengthP90: PartyMeasure {
    let party: Party
    var name: String { "turn_length.\(party).p90.ms" }
    var summary: String { "Length that nine turns in ten of the \(party) stay under" }
    var definition: String {
        """
        90th percentile (linear between ranks) of the lengths of the turns of the \(party).
        """
    }

    func figure(of call: MeasuredCall) -> Figure {
        .value(
            Quantile.of(call.conversation.utterances(of: party).ranges.map(\.durationMs), share: 0.9),
            orAbsent: "the \(party) does not talk")
    }
}
