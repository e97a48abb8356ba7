import CallModel

/// How far a side's voice moves: little of it is monotone speech.
struct PitchRange: PartyMeasure {
    let party: Party
    var name: String { "pitch.\(party).range.st" }
    var summary: String { "Pitch range of the \(party)" }
    var definition: String {
        """
        From the 10th to the 90th percentile of the values that the median pitch of the \(party) is taken from, in semitones. \
        Below 4 a voice sounds monotone.
        """
    }
    var source: String {
        "Traunmüller and Eriksson, The perceptual evaluation of F0 excursions in speech, JASA 97, 1995"
    }

    func figure(of call: MeasuredCall) -> Figure {
        .value(call.sound[party]?.pitch?.rangeSemitones, orAbsent: "less than 2 s of voiced speech of the \(party)")
    }
}
