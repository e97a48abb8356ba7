import CallModel

/// When somebody first speaks.
struct FirstSpeech: Measure {
    let name = "first_words.anyone.ms"
    let summary = "When somebody first speaks"
    let definition = """
        Time from the start of the recording to the first talk: the wait in the recording.
        """

    func figure(of call: MeasuredCall) -> Figure {
        .value(call.conversation.span.map { Double($0.startMs) }, orAbsent: "nobody talks")
    }
}
