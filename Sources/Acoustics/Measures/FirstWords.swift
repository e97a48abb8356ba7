import CallModel

/// When the side first speaks.
struct FirstWords: PartyMeasure {
    let party: Party
    var name: String { "first_words.\(party).ms" }
    var summary: String { "When the \(party) first speaks" }
    var definition: String {
        """
        Time from the start of the recording to the first talk of the \(party).
        """
    }

    func figure(of call: MeasuredCall) -> Figure {
        .value(
            call.conversation.talk(of: party).span.map { Double($0.startMs) }, orAbsent: "the \(party) does not talk")
    }
}
