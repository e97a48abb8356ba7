import CallModel

/// Whether the channels may be swapped.
struct SwappedChannels: Measure {
    let name = "channels_swapped.suspected.count"
    let summary = "Suspicion of swapped channels"
    let definition = """
        1 where hold music or recorded prompts are heard on the customer's channel only, or keys on the agent's only, \
        else 0. Never corrected.
        """
    let tiers = EvidenceTier.sidesApart

    func figure(of call: MeasuredCall) -> Figure {
        .count(call.swapSuspicion == nil ? 0 : 1)
    }
}
