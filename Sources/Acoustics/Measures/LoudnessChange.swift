import CallModel

/// Whether a side becomes louder.
struct LoudnessChange: PartyMeasure {
    let party: Party
    var name: String { "loudness_change.\(party).db" }
    var summary: String { "Loudness change of the \(party)" }
    var definition: String {
        """
        Speech level over the last third of the \(party)'s talk less that over the first third.
        """
    }

    func figure(of call: MeasuredCall) -> Figure {
        .value(call.sound[party]?.loudnessChangeDB, orAbsent: "less than 15 s of speech of the \(party)")
    }
}
