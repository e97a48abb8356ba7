public import CallModel

/// A call that could be drawn, with what decides whether it may be.
public struct SamplingCandidate: Hashable, Sendable {
    public let call: Call
    /// `nil` where the recording was not measured.
    public let durationMs: Int?
    /// Why the rest of the product keeps the call out: `refused`, `quarantined`, `already reviewed`; `nil` lets it in.
    public let obstacle: String?

    public init(call: Call, durationMs: Int?, obstacle: String? = nil) {
        self.call = call
        self.durationMs = durationMs
        self.obstacle = obstacle
    }
}

/// Why a call is not in the sampling frame. A call counts under the first reason that holds, in this order.
public enum Ineligibility: Hashable, Comparable, Sendable, CustomStringConvertible {
    case outsidePeriod
    case obstacle(String)
    case excluded(column: String, value: String)
    case unknownDuration
    case tooShort

    public var description: String {
        switch self {
        case .outsidePeriod: "outside the period"
        case .obstacle(let reason): reason
        case .excluded(let column, let value): "excluded: \(column) is \(value)"
        case .unknownDuration: "duration unknown"
        case .tooShort: "shorter than the minimum"
        }
    }
}

extension DrawPolicy {
    /// `nil` where the call may be drawn in the period.
    public func ineligibility(of candidate: SamplingCandidate, in period: String) -> Ineligibility? {
        let call = candidate.call
        guard per.name(of: call.startedAt) == period else { return .outsidePeriod }
        if let obstacle = candidate.obstacle { return .obstacle(obstacle) }
        for (column, values) in exclude.sorted(by: { $0.key < $1.key }) {
            if let value = call.column(column), values.contains(value) {
                return .excluded(column: column, value: value)
            }
        }
        guard let minimumDurationMs else { return nil }
        guard let durationMs = candidate.durationMs else { return .unknownDuration }
        return durationMs < minimumDurationMs ? .tooShort : nil
    }
}
