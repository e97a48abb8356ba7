import CallModel

/// Longest monologue of a side.
struct LongestMonologue: PartyMeasure {
    let party: Party
    var name: String { "monologue.longest.\(party).ms" }
    var summary: String { "Longest monologue of the \(party)" }
    var definition: String {
        """
        Longest time in which the \(party) has the floor: pauses shorter than 3 s, and the other side says \
        nothing of 1 s or more.
        """
    }

    func figure(of call: MeasuredCall) -> Figure {
        let monologues = call.conversation.monologues(of: party)
        return monologues.isEmpty ? .absent("the \(party) does not talk") : .milliseconds(monologues.longestMs)
    }
}
