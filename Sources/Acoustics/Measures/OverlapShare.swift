import CallModel

/// Share of overlap.
struct OverlapShare: Measure {
    let name = "overlap.share.ratio"
    let summary = "Share of overlap"
    let definition = """
        Overlap over the time in which at least one side talks.
        """
    let tiers = EvidenceTier.sidesApart

    func figure(of call: MeasuredCall) -> Figure {
        let talk = call.conversation.anyone.totalMs
        return talk > 0 ? .value(Double(call.conversation.overlap.totalMs) / Double(talk)) : .absent("nobody talks")
    }
}
