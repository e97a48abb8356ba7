import CallModel

/// Median time until the side answers.
struct ResponseLatencyMedian: PartyMeasure {
    let party: Party
    var name: String { "response_latency.\(party).median.ms" }
    var summary: String { "Median time until the \(party) answers" }
    var definition: String {
        """
        Median over the \(party)'s answers of the time from the end of the other side's talk to the start of the \
        answer. An answer is an utterance that starts in mutual silence after talk of the other side. Left out \
        where hold, ringback, another tone, a recorded prompt or a key press lies between.
        """
    }
    var source: String { "Turn-taking gap (Heldner and Edlund, Journal of Phonetics 38, 2010)" }

    func figure(of call: MeasuredCall) -> Figure {
        .value(
            Quantile.of(call.conversation.responseLatenciesMs(of: party), share: 0.5),
            orAbsent: "no answer of the \(party)")
    }
}
