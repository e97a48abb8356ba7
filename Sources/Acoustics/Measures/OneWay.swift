import CallModel

/// The side is never heard.
struct OneWay: PartyMeasure {
    let party: Party
    var name: String { "one_way.\(party)_silent.count" }
    var summary: String { "The \(party) is never heard" }
    var definition: String {
        """
        1 where the \(party) has no talk and the other side has, else 0.
        """
    }

    func figure(of call: MeasuredCall) -> Figure {
        let isSilent = call.conversation.talk(of: party).isEmpty && !call.conversation.talk(of: party.other).isEmpty
        return .count(isSilent ? 1 : 0)
    }
}
