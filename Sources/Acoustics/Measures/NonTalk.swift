import CallModel

/// Non-talk time.
struct NonTalk: Measure {
    let name = "non_talk.total.ms"
    let summary = "Non-talk time"
    let definition = """
        Sum of the silences of 3 s or more between the first and the last talk, hold included.
        """
    let source = "Amazon Connect Contact Lens: non-talk time is silence of 3 s or more"

    func figure(of call: MeasuredCall) -> Figure {
        .value(
            call.conversation.span.map { _ in Double(call.conversation.silence.lasting(atLeastMs: 3_000).totalMs) },
            orAbsent: "nobody talks")
    }
}
