public import CallModel

/// A reviewed call of a random draw, as an estimate sees it.
public struct Observation: Hashable, Sendable {
    /// Strata of different periods are drawn apart, so they are estimated apart.
    public let period: String
    public let stratum: Stratum
    public let odds: InclusionProbability
    /// Finite; `nil` for a reviewed call outside the cut that is estimated (of another agent, say). It still counts as
    /// seen in its stratum.
    public let value: Double?

    public init(period: String, stratum: Stratum, odds: InclusionProbability, value: Double?) {
        precondition(value?.isFinite ?? true, "an observation is a finite number")
        self.period = period
        self.stratum = stratum
        self.odds = odds
        self.value = value
    }
}

extension Draw {
    /// The reviewed calls of the draw.
    /// - Parameters:
    ///   - values: what the review gave each call; a drawn call without one was not reviewed and is left out. Calls
    ///     that are not of the draw, such as targeted ones, are ignored.
    ///   - isInCut: whether a call belongs to the group that is estimated.
    public func observations(
        _ values: [CallID: Double], where isInCut: (CallID) -> Bool = { _ in true }
    ) -> [Observation] {
        strata.flatMap { stratum in
            stratum.current.compactMap { drawn in
                values[drawn.call].map { value in
                    Observation(
                        period: period, stratum: stratum.stratum, odds: drawn.odds,
                        value: isInCut(drawn.call) ? value : nil)
                }
            }
        }
    }
}
