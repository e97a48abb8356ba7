import CallModel
import Reports
import Sampling
import Themes

/// What a digest counts over: the calls whose consent allows it now.
struct DigestEvidence {
    let period: DigestPeriod
    private(set) var remarksInPeriod: [Remark] = []
    /// By id, of all periods.
    private(set) var remarks: [String: Remark] = [:]
    private(set) var hasPast = false
    private(set) var life = LifeModel()
    /// Calls of the period with words of the customer or a note of the agent.
    private(set) var eligible: [CallID: Call] = [:]
    private var callsInPeriod: Set<CallID> = []
    private var consented = 0
    private var audioMs = 0
    private var thanks = (said: 0, heard: 0)

    init(period: DigestPeriod) { self.period = period }

    /// A call with a recording, or a written case, whatever may be done with it.
    mutating func note(_ call: Call) {
        if period.contains(call.startedAt) { callsInPeriod.insert(call.id) }
        hasPast = hasPast || period.previous.contains(call.startedAt)
    }

    /// A call of any period that may be used.
    mutating func add(_ heard: DigestCall) {
        if heard.feedback != nil { life.add(callOn: CivilDay(heard.call.startedAt)) }
        for remark in heard.feedback?.remarks ?? [] { remarks[remark.id] = remark }
        if heard.isCurrent(in: period) { addCurrent(heard) }
    }

    /// A call of the period that may be used.
    private mutating func addCurrent(_ heard: DigestCall) {
        let said = heard.feedback?.remarks ?? []
        consented += 1
        callsInPeriod.insert(heard.call.id)
        remarksInPeriod += said.filter { period.contains($0.startedAt) }
        if heard.hasWords { audioMs += heard.durationMs }
        // An agent's note makes a call without transcript eligible: its remarks are counted too.
        if heard.hasWords || !said.isEmpty { eligible[heard.call.id] = heard.call }
        guard let thanked = heard.feedback?.thanksAtEnd else { return }
        thanks = (thanks.said + (thanked ? 1 : 0), thanks.heard + 1)
    }

    func coverage(remarks: Int, ungrouped: Int) -> DigestCoverage {
        DigestCoverage(
            callsInPeriod: callsInPeriod.count, callsConsented: consented, callsWithTranscript: eligible.count,
            remarks: remarks, remarksUngrouped: ungrouped, audioMs: audioMs)
    }

    func share(of calls: Set<CallID>) -> DigestShare {
        DigestShare(calls.count { eligible[$0] != nil }, of: max(eligible.count, 1))
    }

    /// `nil` where the end of no call could be heard.
    var closingThanks: DigestThanks? {
        thanks.heard > 0 ? DigestThanks(calls: thanks.heard, share: DigestShare(thanks.said, of: thanks.heard)) : nil
    }
}

extension DigestShare {
    /// With Wilson's interval.
    fileprivate init(_ count: Int, of total: Int) {
        let value = Double(count) / Double(total)
        let interval = Estimation.wilson(successes: count, of: total) ?? value...value
        self.init(value: value, lower: interval.lowerBound, upper: interval.upperBound)
    }
}

extension Call {
    /// Who it counts for, as in `Remark.caller`.
    var caller: String { customer.map { "customer:" + $0 } ?? "call:" + id.text }
}
