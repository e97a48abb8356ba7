import CallModel

/// Knocks on a side's channel.
struct NoiseBurstCount: PartyMeasure {
    let party: Party
    var name: String { "noise_bursts.\(party).count" }
    var summary: String { "Knocks and clicks on the channel of the \(party)" }
    var definition: String {
        """
        Sounds of 50 to 300 ms that are at full height within 30 ms, above -38 dBFS and 20 dB above the time around, \
        away from talk, music and tones, and not 10 dB louder on the other channel. Of four minutes with more than five of \
        them a minute (and more than three) none is counted: that is the background, somebody typing.
        """
    }
    var version: Int { 2 }

    func figure(of call: MeasuredCall) -> Figure {
        .count(call.time(of: .noiseBurst, on: party).ranges.count)
    }
}
