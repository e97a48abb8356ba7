import CallModel

extension MeasuredCall {
    /// Why the channels may be swapped, as a sentence; `nil` where nothing speaks for it.
    ///
    /// Hold music and announcements come from the agent's side, keys are pressed on the customer's.
    var swapSuspicion: String? {
        guard let agent = channels.parties.firstIndex(of: .agent) else { return nil }
        func places(of kind: SoundEvent.Kind) -> Set<Int> { Set(events.filter { $0.kind == kind }.map(\.channel)) }
        for (kind, name) in [(SoundEvent.Kind.holdMusic, "Hold music is"), (.ivr, "Announcements are")]
        where places(of: kind) == [1 - agent] {
            return "\(name) heard on the customer's channel only: the channels may be swapped."
        }
        guard places(of: .dtmf) == [agent] else { return nil }
        return "Keys are pressed on the agent's channel only: the channels may be swapped."
    }
}
