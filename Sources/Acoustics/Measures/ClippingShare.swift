import CallModel

/// Clipped share of the side's channel.
struct ClippingShare: PartyMeasure {
    let party: Party
    var name: String { "clipping.\(party).ratio" }
    var summary: String { "Clipped share of the \(party)'s channel" }
    var definition: String {
        """
        Share of 10 ms frames in which the \(party)'s samples stand at full scale or flat at a ceiling.
        """
    }
    var tiers: [EvidenceTier] { EvidenceTier.twoChannels }

    func figure(of call: MeasuredCall) -> Figure {
        .value(call.sound[party]?.clippedShare, orAbsent: "the recording is empty")
    }
}
