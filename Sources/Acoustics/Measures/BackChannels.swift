import CallModel

/// Back-channels of a side.
struct BackChannels: PartyMeasure {
    let party: Party
    var name: String { "back_channels.\(party).count" }
    var summary: String { "Back-channels of the \(party)" }
    var definition: String {
        """
        Utterances of the \(party) shorter than 1 s that begin and end while an utterance of the other side goes on: \
        signs of listening that do not take the floor.
        """
    }
    var source: String { "Yngve, On getting a word in edgewise, Chicago Linguistic Society 6, 1970" }

    func figure(of call: MeasuredCall) -> Figure {
        .count(call.conversation.backChannels(of: party).count)
    }
}
