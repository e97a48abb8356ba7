import CallModel

/// Noise on the side's channel.
struct NoiseLevel: PartyMeasure {
    let party: Party
    var name: String { "noise_level.\(party).dbfs" }
    var summary: String { "Noise on the \(party)'s channel" }
    var definition: String {
        """
        Mean power in the telephone band where nobody talks and neither music nor tones are heard on the \
        \(party)'s channel, relative to full scale.
        """
    }
    var tiers: [EvidenceTier] { EvidenceTier.twoChannels }

    func figure(of call: MeasuredCall) -> Figure {
        .value(call.sound[party]?.noiseLevelDBFS, orAbsent: "the \(party)'s channel has no noise, or no quiet moment")
    }
}
