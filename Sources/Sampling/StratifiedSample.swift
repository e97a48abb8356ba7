/// Reviewed calls with their weights: the mean of a cut, and how far it can be trusted.
///
/// A call of a stratum with N eligible and r reviewed calls weighs N/r: N/n by the draw, n/r because the reviewed calls
/// also stand for those drawn and not reviewed.
struct StratifiedSample {
    /// Values in the cut.
    let count: Int
    /// The weighted mean of the cut (Hájek).
    let mean: Double
    /// Whether every eligible call was reviewed, so that nothing is left to chance.
    let isCensus: Bool
    private let parts: [Part]

    /// What a stratum brings to the estimate.
    private struct Part {
        /// Values of the stratum in the cut, from 1.
        let count: Int
        /// Of the variance of the mean.
        let variance: Double
        /// Of the variance that equally mixed strata would have, in units of the spread of one call.
        let designVariance: Double
    }

    /// `nil` where no observation is in the cut.
    init?(_ observations: some Sequence<Observation>, of scope: Estimation.Scope) {
        let groups = StratumSample.grouping(observations, of: scope).filter { !$0.cut.isEmpty }
        let cutWeight = groups.reduce(0) { $0 + $1.cutWeight }
        guard cutWeight > 0 else { return nil }
        let mean = groups.reduce(0) { $0 + $1.weight * $1.cut.reduce(0, +) } / cutWeight
        self.mean = mean
        count = groups.reduce(0) { $0 + $1.cut.count }
        isCensus = groups.allSatisfy { $0.unseenShare == 0 }
        parts = groups.map { group in
            let share = group.cutWeight / cutWeight
            return Part(
                count: group.cut.count, variance: group.variance(around: mean, cutWeight: cutWeight),
                designVariance: share * share * group.unseenShare / Double(group.cut.count))
        }
    }

    /// Variance of the mean by Taylor linearisation of the ratio (Särndal, Swensson & Wretman, *Model Assisted Survey
    /// Sampling*, §5.7), strata independent, without replacement.
    ///
    /// A stratum with one reviewed call shows no spread of its own; its distance from the mean of all stands for it,
    /// which errs on the wide side. 0 where no two values of a stratum differ: what is left by rounding is taken away.
    var variance: Double {
        let variance = parts.reduce(0) { $0 + $1.variance }
        return variance > 1e-20 * mean * mean ? variance : 0
    }

    /// How many degrees of freedom the variance has (Satterthwaite; Cochran, *Sampling Techniques*, §5.4), rounded down
    /// and at least 1: a large stratum with few reviewed calls counts for what it is. Strata with a single value count
    /// together as one.
    var degreesOfFreedom: Int {
        let singles = parts.filter { $0.count == 1 }
        let together = singles.reduce(0) { $0 + $1.variance }
        let several = parts.filter { $0.count > 1 }.map { $0.variance * $0.variance / Double($0.count - 1) }
        let uncertainty = several.reduce(together * together / Double(max(1, singles.count - 1)), +)
        let most = max(1, count - 1)
        guard variance > 0, uncertainty > 0 else { return most }
        // The nudge keeps a whole number whole where rounding left it just below.
        return min(max(Int(variance * variance / uncertainty * (1 + 1e-9)), 1), most)
    }

    /// How many calls of a simple random sample the reviewed ones are worth, if every stratum were equally mixed: what
    /// unequal weights take away and the finite population gives back. Infinite for a census.
    var effectiveCount: Double { 1 / parts.reduce(0) { $0 + $1.designVariance } }
}
