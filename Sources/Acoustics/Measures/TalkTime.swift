import CallModel

/// Talk of a side.
struct TalkTime: PartyMeasure {
    let party: Party
    var name: String { "talk.\(party).ms" }
    var summary: String { "Talk of the \(party)" }
    var definition: String {
        """
        Time in which the \(party) speaks, pauses shorter than 0.2 s included. Where both speak it counts for \
        both.
        """
    }

    func figure(of call: MeasuredCall) -> Figure {
        .milliseconds(call.conversation.talk(of: party).totalMs)
    }
}
