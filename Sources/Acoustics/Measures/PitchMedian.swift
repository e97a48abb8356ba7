import CallModel

/// How high a side speaks.
struct PitchMedian: PartyMeasure {
    let party: Party
    var name: String { "pitch.\(party).median.hz" }
    var summary: String { "Pitch of the \(party), median" }
    var definition: String {
        """
        Median of the fundamental frequency over the \(party)'s steadily voiced speech while the other side is silent, 73 to \
        400 Hz, from the autocorrelation of 25 ms every 40 ms; values beyond three quarters of the lower and one and a \
        half times the upper quartile are octave errors and left out. With several agents in a call it is theirs together.
        """
    }
    var source: String { "Hirst, The analysis by synthesis of speech melody, Journal of Speech Sciences 1, 2011" }

    func figure(of call: MeasuredCall) -> Figure {
        .value(call.sound[party]?.pitch?.median, orAbsent: "less than 2 s of voiced speech of the \(party)")
    }
}
