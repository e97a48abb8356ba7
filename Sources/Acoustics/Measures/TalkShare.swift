import CallModel

/// The side's share of all talk.
struct TalkShare: PartyMeasure {
    let party: Party
    var name: String { "talk_share.\(party).ratio" }
    var summary: String { "The \(party)'s share of all talk" }
    var definition: String {
        """
        Talk of the \(party) over the talk of both sides.
        """
    }

    func figure(of call: MeasuredCall) -> Figure {
        let mine = call.conversation.talk(of: party).totalMs
        let both = mine + call.conversation.talk(of: party.other).totalMs
        return both > 0 ? .value(Double(mine) / Double(both)) : .absent("nobody talks")
    }
}
