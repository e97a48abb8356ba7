public import CallModel

/// Two scorecards claim the same call equally.
public struct AmbiguousScorecards: Error, Hashable, Sendable, CustomStringConvertible {
    public let call: CallID
    /// Sorted.
    public let scorecards: [String]

    public var description: String {
        "call \(call): expected one most specific scorecard, but \(scorecards.joined(separator: ", ")) apply equally"
    }
}

extension Scorecard {
    /// The scorecard for a call: of those that include it, the one that looks at most columns.
    /// - Returns: `nil` where none is meant for the call.
    /// - Throws: where several are equally specific.
    public static func select(
        for call: Call, from scorecards: [Scorecard]
    ) throws(AmbiguousScorecards) -> Scorecard? {
        let candidates = scorecards.filter { $0.applicability.includes(call) }
        let most = candidates.map(\.applicability.specificity).max()
        let best = candidates.filter { $0.applicability.specificity == most }
        guard best.count < 2 else { throw AmbiguousScorecards(call: call.id, scorecards: best.map(\.id).sorted()) }
        return best.first
    }
}
