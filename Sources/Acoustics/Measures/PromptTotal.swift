import CallModel

/// Recorded announcements.
struct PromptTotal: Measure {
    let name = "ivr.total.ms"
    let summary = "Recorded announcements"
    let definition = """
        Time of recorded prompts on either channel.
        """

    func figure(of call: MeasuredCall) -> Figure {
        .milliseconds(call.time(of: .ivr).totalMs)
    }
}
