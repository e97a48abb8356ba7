import CallModel

/// Dropouts in the side's speech.
struct DropoutCount: PartyMeasure {
    let party: Party
    var name: String { "dropouts.\(party).count" }
    var summary: String { "Dropouts in the \(party)'s speech" }
    var definition: String {
        """
        Stretches of 10 to 60 ms of digital silence inside the \(party)'s talk.
        """
    }
    var tiers: [EvidenceTier] { EvidenceTier.twoChannels }

    func figure(of call: MeasuredCall) -> Figure {
        .value(call.sound[party].map { Double($0.dropoutCount) }, orAbsent: "the recording is empty")
    }
}
