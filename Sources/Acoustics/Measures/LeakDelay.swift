import CallModel

/// Delay of the other side on the side's channel.
struct LeakDelay: PartyMeasure {
    let party: Party
    var name: String { "leak.into_\(party).ms" }
    var summary: String { "Delay of the other side on the \(party)'s channel" }
    var definition: String {
        """
        Delay of the other side's voice on the \(party)'s channel, to 10 ms; negative where the channels are \
        recorded out of step.
        """
    }
    var tiers: [EvidenceTier] { EvidenceTier.twoChannels }

    func figure(of call: MeasuredCall) -> Figure {
        .value(
            call.sound[party]?.leakDelayMs.map(Double.init), orAbsent: "the other side cannot be heard on this channel")
    }
}
