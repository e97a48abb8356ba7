import CallModel

/// Longest overlap.
struct OverlapLongest: Measure {
    let name = "overlap.longest.ms"
    let summary = "Longest overlap"
    let definition = """
        Longest stretch in which both sides talk.
        """
    let tiers = EvidenceTier.sidesApart

    func figure(of call: MeasuredCall) -> Figure {
        .milliseconds(call.conversation.overlap.longestMs)
    }
}
