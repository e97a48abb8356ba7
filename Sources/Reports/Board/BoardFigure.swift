public import CallModel

/// A figure of a dashboard with all that is needed to check it: what it says, how it is made, and from which calls.
public struct BoardFigure: Hashable, Sendable {
    /// How a figure is made; a change of a formula is a new case, so that old exports stay what they were.
    public enum Formula: String, Codable, CaseIterable, Sendable {
        /// Σ w·s / Σ w over reviewed calls drawn at random, s the score 0…100, w = eligible / reviewed of the stratum;
        /// 95 % by Student's t over strata. It speaks of how a group works, so there is no correction for the finite
        /// number of calls, and a single call has no interval.
        case weightedMeanScore = "score/2"
        /// Σ w·p / Σ w, p = 1 where the evaluation passed and 0 where it failed, undecided ones left out; 95 % by Wilson
        /// at the effective number of calls.
        case weightedPassShare = "pass_share/2"
        /// Σ w·i / Σ w, i the points of an item over its possible points, 0…100, where it was answered; 95 % as the score.
        case weightedItemMean = "item/2"
    }

    public let formula: Formula
    /// `nil` where no call was reviewed.
    public let estimate: ReportedEstimate?
    /// The reviewed calls it stands on, sorted.
    public let calls: [CallID]

    public init(_ formula: Formula, estimate: ReportedEstimate?, calls: [CallID]) {
        self.formula = formula
        self.estimate = estimate
        self.calls = calls.sorted()
    }
}

extension BoardFigure: Encodable {
    private enum CodingKeys: String, CodingKey {
        case formula, value, lower, upper, n, calls
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(formula, forKey: .formula)
        try fields.encode(estimate?.value, forKey: .value)
        try fields.encode(estimate?.interval?.lowerBound, forKey: .lower)
        try fields.encode(estimate?.interval?.upperBound, forKey: .upper)
        try fields.encode(estimate?.count ?? 0, forKey: .n)
        try fields.encode(calls, forKey: .calls)
    }
}
