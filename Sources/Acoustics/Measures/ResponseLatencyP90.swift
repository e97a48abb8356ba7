import CallModel

/// Time within which the side gives nine answers of ten.
struct ResponseLatencyP90: PartyMeasure {
    let party: Party
    var name: String { "response_latency.\(party).p90.ms" }
    var summary: String { "Time within which the \(party) gives nine answers of ten" }
    var definition: String {
        """
        90th percentile (linear between ranks) of the times that the median response latency of the \(party) is \
        taken from.
        """
    }
    var source: String { "Turn-taking gap (Heldner and Edlund, Journal of Phonetics 38, 2010)" }

    func figure(of call: MeasuredCall) -> Figure {
        .value(
            Quantile.of(call.conversation.responseLatenciesMs(of: party), share: 0.9),
            orAbsent: "no answer of the \(party)")
    }
}
