import CallModel

/// Speech of the side above the noise.
struct SignalToNoise: PartyMeasure {
    let party: Party
    var name: String { "snr.\(party).db" }
    var summary: String { "Speech of the \(party) above the noise" }
    var definition: String {
        """
        Speech level less noise level of the \(party).
        """
    }
    var tiers: [EvidenceTier] { EvidenceTier.twoChannels }

    func figure(of call: MeasuredCall) -> Figure {
        guard let speech = call.sound[party]?.speechLevelDBFS, let noise = call.sound[party]?.noiseLevelDBFS else {
            return .absent("speech or noise level of the \(party) is unknown")
        }
        return .value(speech - noise)
    }
}
