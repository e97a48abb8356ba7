import CallModel

/// How loud the other side is on the side's channel.
struct LeakGain: PartyMeasure {
    let party: Party
    var name: String { "leak.into_\(party).db" }
    var summary: String { "How loud the other side is on the \(party)'s channel" }
    var definition: String {
        """
        Median over the bands of the gain with which the other side's voice is heard on the \(party)'s channel.
        """
    }
    var tiers: [EvidenceTier] { EvidenceTier.twoChannels }

    func figure(of call: MeasuredCall) -> Figure {
        .value(call.sound[party]?.leakGainDB, orAbsent: "the other side cannot be heard on this channel")
    }
}
