import CallModel

/// Interruptions by which the side took the floor.
struct InterruptionsSucceeded: PartyMeasure {
    let party: Party
    var name: String { "interruptions.succeeded_by_\(party).count" }
    var summary: String { "Interruptions by which the \(party) took the floor" }
    var definition: String {
        """
        Interruptions by the \(party) after which the interrupted side's utterance ends first.
        """
    }

    func figure(of call: MeasuredCall) -> Figure {
        .count(call.conversation.interruptions.count { $0.by == party && $0.succeeded })
    }
}
