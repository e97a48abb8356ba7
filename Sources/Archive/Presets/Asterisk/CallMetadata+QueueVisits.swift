import CallModel

extension CallMetadata {
    /// What a caller's way through queues tells of the call. Empty where there was none.
    ///
    /// The first agent who took the call is its agent; the waiting before that is added up, and the talking in all; the
    /// last transfer and the last end count.
    init(visits: [QueueVisit]) {
        self.init()
        guard !visits.isEmpty else { return }
        let answered = visits.firstIndex { $0.agent != nil }
        let waits = visits[...(answered ?? visits.count - 1)].compactMap(\.waitMs)
        let talks = visits.compactMap(\.talkMs)
        direction = .inbound
        queue = visits[answered ?? 0].queue
        agent = answered.flatMap { visits[$0].agent }
        customer = visits.lazy.compactMap(\.customer).first
        waitMs = waits.isEmpty ? nil : waits.reduce(0, +)
        talkMs = talks.isEmpty ? nil : talks.reduce(0, +)
        transferredTo = visits.compactMap(\.transferredTo).last
        outcome = visits.last?.outcome
        // The log has an event for every way a call leaves an agent.
        let ends = answered.map { visits[$0...].compactMap(\.outcome) } ?? []
        passedOn = ends.isEmpty ? nil : ends.contains("transferred")
    }
}
