import CallModel

/// Speech level of a side.
struct SpeechLevel: PartyMeasure {
    let party: Party
    var name: String { "speech_level.\(party).dbfs" }
    var summary: String { "Speech level of the \(party)" }
    var definition: String {
        """
        Mean power over the \(party)'s talk in the telephone band (188 to 3625 Hz), relative to full scale (a \
        full-scale sine is -3 dBFS).
        """
    }
    var tiers: [EvidenceTier] { EvidenceTier.twoChannels }

    func figure(of call: MeasuredCall) -> Figure {
        .value(call.sound[party]?.speechLevelDBFS, orAbsent: "the \(party) does not talk")
    }
}
