import CallModel

/// How fast a side speaks.
struct SpeechRate: PartyMeasure {
    let party: Party
    var name: String { "speech_rate.\(party).per_s" }
    var summary: String { "Speech rate of the \(party)" }
    var definition: String {
        """
        Syllable nuclei per second of the \(party)'s talk: voiced peaks of the level, smoothed over 50 ms, within 25 dB of the \
        loudest of their stretch, with dips of 2 dB or more between them. Noise and codecs hide some.
        """
    }
    var source: String { "de Jong and Wempe, Behavior Research Methods 41, 2009" }

    func figure(of call: MeasuredCall) -> Figure {
        .value(call.sound[party]?.nucleiPerSecond, orAbsent: "less than 5 s of speech of the \(party)")
    }
}
