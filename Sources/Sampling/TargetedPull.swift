public import CallModel

/// Calls pulled for what happened in them. They have no odds, so no estimate can be made of them: an `Observation` asks
/// for an `InclusionProbability`, and a pulled call has none.
public struct TargetedPull: Hashable, Codable, Sendable {
    /// The name of the rule.
    public let rule: String
    public let period: String
    /// Furthest beyond the threshold first, then by call id.
    public let calls: [PulledCall]
    /// Calls that met the rule, whether pulled or left out by its limit.
    public let matchedCount: Int

    private enum CodingKeys: String, CodingKey {
        case rule, period, calls
        case matchedCount = "matched"
    }

    /// Applies a rule to the calls of a period.
    /// - Parameter facts: eligible calls of the period; their order does not matter.
    public init(_ rule: TargetedRule, period: String, among facts: some Sequence<PullFacts>) {
        let matches = facts.compactMap(rule.match).sorted { left, right in
            (right.excess, left.call.call) < (left.excess, right.call.call)
        }
        self.rule = rule.name
        self.period = period
        matchedCount = matches.count
        calls = matches.prefix(rule.limit).map(\.call)
    }
}

/// A call of a targeted pull.
public struct PulledCall: Hashable, Codable, Sendable {
    public let call: CallID
    /// The measure that met the rule, in its own unit; `nil` where the rule was about a critical item.
    public let value: Double?

    public init(call: CallID, value: Double?) {
        self.call = call
        self.value = value
    }
}

/// What targeted rules ask of a call.
public struct PullFacts: Hashable, Sendable {
    public let call: CallID
    /// Measures that have a value.
    public let measures: [String: Double]
    public let hasFailedCriticalItem: Bool

    public init(call: CallID, measures: [String: Double], hasFailedCriticalItem: Bool) {
        self.call = call
        self.measures = measures
        self.hasFailedCriticalItem = hasFailedCriticalItem
    }
}

extension TargetedRule {
    /// `nil` where the call does not meet the rule; a call without the measure never does.
    fileprivate func match(_ facts: PullFacts) -> (call: PulledCall, excess: Double)? {
        switch condition {
        case .above(let measure, let threshold):
            guard let value = facts.measures[measure], value > threshold else { return nil }
            return (PulledCall(call: facts.call, value: value), value - threshold)
        case .below(let measure, let threshold):
            guard let value = facts.measures[measure], value < threshold else { return nil }
            return (PulledCall(call: facts.call, value: value), threshold - value)
        case .criticalItemFailed:
            return facts.hasFailedCriticalItem ? (PulledCall(call: facts.call, value: nil), 0) : nil
        }
    }
}
