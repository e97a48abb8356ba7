import CallModel

/// Overlap.
struct OverlapTotal: Measure {
    let name = "overlap.total.ms"
    let summary = "Overlap"
    let definition = """
        Time in which both sides talk.
        """
    let tiers = EvidenceTier.sidesApart

    func figure(of call: MeasuredCall) -> Figure {
        .milliseconds(call.conversation.overlap.totalMs)
    }
}
