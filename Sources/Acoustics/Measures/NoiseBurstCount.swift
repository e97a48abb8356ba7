import CallModel

/// Knocks on a side's channel.
struct NoiseBurstCount: PartyMeasure {
    let party: Party
    var name: String { "noise_bursts.\(party).count" }
    var summary: String { "Knocks and clicks on the channel of the \(party)" }
    var definition: String {
        """
        Sudden sounds of 30 to 400 ms, 17 dB and more above the noise, outside talk, music and tones and not louder on the \
        other channel.
        """
    }

    func figure(of call: MeasuredCall) -> Figure {
        .count(call.time(of: .noiseBurst, on: party).ranges.count)
    }
}
