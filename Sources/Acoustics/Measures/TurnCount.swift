import CallModel

/// Turns of a side.
struct TurnCount: PartyMeasure {
    let party: Party
    var name: String { "turns.\(party).count" }
    var summary: String { "Turns of the \(party)" }
    var definition: String {
        """
        Utterances of the \(party): stretches of talk with pauses shorter than 0.5 s closed.
        """
    }

    func figure(of call: MeasuredCall) -> Figure {
        .count(call.conversation.utterances(of: party).ranges.count)
    }
}
