import CallModel

/// Interruptions by the side.
struct InterruptionsBy: PartyMeasure {
    let party: Party
    var name: String { "interruptions.by_\(party).count" }
    var summary: String { "Interruptions by the \(party)" }
    var definition: String {
        """
        Times at which the \(party) starts an utterance of 1 s or more while the other side, whose utterance \
        began 1 s or more before, is talking, and both talk at once for 0.5 s or more in all.
        """
    }
    var source: String { "Floor transfer in conversation analysis (Sacks, Schegloff, Jefferson, Language 50, 1974)" }

    func figure(of call: MeasuredCall) -> Figure {
        .count(call.conversation.interruptions.count { $0.by == party })
    }
}
