import CallModel

/// Active speech level of a side.
struct ActiveLevel: PartyMeasure {
    let party: Party
    var name: String { "active_level.\(party).dbfs" }
    var summary: String { "Active speech level of the \(party)" }
    var definition: String {
        """
        Power on the \(party)'s channel, music and tones left out, over the time in which the envelope, held for 0.2 s, is \
        less than 14.9 dB below that level (15.9 dB for the rectified envelope of P.56). On envelopes of 25 ms in the \
        telephone band; at 25 dB of signal to noise and better within 0.5 dB of a P.56 meter.
        """
    }
    var source: String { "ITU-T P.56 (2011), method B" }

    func figure(of call: MeasuredCall) -> Figure {
        .value(call.sound[party]?.activeLevelDBFS, orAbsent: "the \(party) does not talk")
    }
}
