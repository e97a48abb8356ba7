/// Estimates from calls that were drawn at random and reviewed.
public enum Estimation {
    /// What an estimate speaks of.
    public enum Scope: Hashable, Sendable {
        /// Exactly the eligible calls: where all were reviewed, nothing is left to chance.
        case eligibleCalls
        /// How those who took the calls work, of which these calls are an example: however many of them were reviewed,
        /// other calls would have come out otherwise. To be asked where people or teams are compared.
        case process
    }

    /// The mean of a score, with a t interval.
    ///
    /// Weighted by the inclusion probabilities (Hájek), variance by linearisation within strata with the finite
    /// population correction. Student's t rather than the normal, because an agent has five reviewed calls rather than
    /// fifty: at five the normal interval covers 88 % instead of 95 %. Degrees of freedom by Satterthwaite.
    /// - Returns: `nil` where no observation is in the cut.
    public static func mean(
        _ observations: some Sequence<Observation>, of scope: Scope = .eligibleCalls
    ) -> Estimate? {
        guard let sample = StratifiedSample(observations, of: scope) else { return nil }
        let variance = sample.variance
        guard variance > 0 && sample.count > 1 || sample.isCensus else {
            return Estimate(value: sample.mean, interval: nil, count: sample.count)
        }
        let half = StudentT.t95(degreesOfFreedom: sample.degreesOfFreedom) * variance.squareRoot()
        return Estimate(
            value: sample.mean, interval: sample.mean - half...sample.mean + half, count: sample.count)
    }

    /// A share of calls, with a Wilson interval.
    ///
    /// The share is the weighted mean of zeros and ones. Wilson's interval is taken at the effective number of calls, by
    /// the design effect of the weights (Kish 1965, *Survey Sampling*, §11.7) and the finite population correction. The
    /// linearised variance does not serve here: a large stratum whose few reviewed calls all passed would claim to know
    /// its share exactly (simulated coverage 86 %). A gain by strata that differ in their shares is therefore not
    /// credited, and the interval is then wider than it need be. Unlike the t interval it stays within 0…1 and does not
    /// shrink to nothing when every call passed.
    /// - Parameter observations: with values 0 and 1.
    /// - Returns: `nil` where no observation is in the cut.
    public static func share(
        _ observations: some Sequence<Observation>, of scope: Scope = .eligibleCalls
    ) -> Estimate? {
        guard let sample = StratifiedSample(observations, of: scope) else { return nil }
        let share = min(max(sample.mean, 0), 1)
        guard !sample.isCensus else {
            return Estimate(value: share, interval: share...share, count: sample.count)
        }
        let interval = wilson(share: share, effectiveCount: sample.effectiveCount)
        return Estimate(value: share, interval: interval, count: sample.count)
    }

    /// Wilson's 95 % interval of a share of independent trials: 18 of 20 is 69.9–97.2 %.
    /// - Returns: `nil` unless `0 <= successes <= trials` and `trials > 0`.
    public static func wilson(successes: Int, of trials: Int) -> ClosedRange<Double>? {
        guard trials > 0, (0...trials).contains(successes) else { return nil }
        return wilson(share: Double(successes) / Double(trials), effectiveCount: Double(trials))
    }

    /// Wilson (1927), *J. American Statistical Association* 22:209.
    private static func wilson(share: Double, effectiveCount: Double) -> ClosedRange<Double> {
        let z2 = Normal.z95 * Normal.z95
        let shrink = 1 + z2 / effectiveCount
        let centre = (share + z2 / (2 * effectiveCount)) / shrink
        let spread = share * (1 - share) / effectiveCount + z2 / (4 * effectiveCount * effectiveCount)
        let half = Normal.z95 * spread.squareRoot() / shrink
        return min(max(0, centre - half), share)...max(min(1, centre + half), share)
    }
}
