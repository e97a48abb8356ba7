import CallModel

/// Speech of anyone.
struct SpeechTotal: Measure {
    let name = "speech.total.ms"
    let summary = "Speech of anyone"
    let definition = """
        Time in which at least one side talks.
        """

    func figure(of call: MeasuredCall) -> Figure {
        .milliseconds(call.conversation.anyone.totalMs)
    }
}
