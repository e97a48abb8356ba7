/// Two groups of calls compared as if both had the same mix of calls: post-stratification.
///
/// An outsourced centre that gets the easy queue looks better than it is. Within each cell of the mix (queue, load,
/// language …) the two are compared with calls of the same sort; a cell counts by its share of all calls of both.
public struct MixComparison: Hashable, Sendable {
    /// The mean of each group over the common mix.
    public let first: Double
    public let second: Double
    /// `first − second`, with a 95 % interval; it has none where no cell has two values of a group.
    public let difference: Estimate
    /// The chance of a difference at least so large if the two were alike; `nil` without an interval.
    public let chance: Double?
    /// The share of all values that lie in cells where both groups have some: what was compared.
    public let comparedShare: Double

    /// A value of a call, and how many calls it stands for.
    public struct Weighted: Hashable, Sendable {
        public let value: Double
        /// 1, or the inverse of the inclusion probability of a drawn call.
        public let weight: Double

        public init(_ value: Double, weight: Double = 1) {
            precondition(value.isFinite && weight > 0, "a weighted value is finite and counts for something")
            self.value = value
            self.weight = weight
        }
    }

    /// The values of the two groups in one cell of the mix.
    public struct Cell: Hashable, Sendable {
        public let first: [Weighted]
        public let second: [Weighted]

        public init(first: [Weighted], second: [Weighted]) {
            self.first = first
            self.second = second
        }

        fileprivate var weight: Double { (first + second).reduce(0) { $0 + $1.weight } }
    }

    /// Means by cell, weighted by the cell's share (Cochran, *Sampling Techniques*, §5A.9); the variance is the sum over
    /// cells and groups of share² · s²/n, degrees of freedom by Satterthwaite, and the difference is judged by Welch's t.
    /// A cell with one value of a group takes the spread of that group's other cells.
    /// - Returns: `nil` where no cell has values of both groups.
    public init?(_ cells: [Cell]) {
        let common = cells.filter { !$0.first.isEmpty && !$0.second.isEmpty }
        let total = common.reduce(0) { $0 + $1.weight }
        let all = cells.reduce(0) { $0 + $1.weight }
        guard total > 0 else { return nil }
        let shares = common.map { $0.weight / total }
        let one = MixGroup(zip(shares, common.map(\.first)).map { ($0, $1) })
        let other = MixGroup(zip(shares, common.map(\.second)).map { ($0, $1) })
        (first, second, comparedShare) = (one.mean, other.mean, total / all)
        let value = one.mean - other.mean
        let count = common.reduce(0) { $0 + $1.first.count + $1.second.count }
        let parts = (one.parts ?? []) + (other.parts ?? [])
        let variance = parts.reduce(0) { $0 + $1.variance }
        guard one.parts != nil, other.parts != nil, variance > 0 else {
            (difference, chance) = (Estimate(value: value, interval: nil, count: count), nil)
            return
        }
        let uncertainty = parts.reduce(0) { $0 + $1.variance * $1.variance / $1.degreesOfFreedom }
        let freedom = max(1, variance * variance / uncertainty)
        let half = StudentT.t95(degreesOfFreedom: Int(min(freedom, 1e6))) * variance.squareRoot()
        difference = Estimate(value: value, interval: value - half...value + half, count: count)
        chance = StudentT.twoSidedTail(value / variance.squareRoot(), degreesOfFreedom: freedom)
    }
}

/// One of the two groups over the cells of the mix.
private struct MixGroup {
    let mean: Double
    /// What each cell adds to the variance of the mean; `nil` where no cell shows a spread.
    let parts: [(variance: Double, degreesOfFreedom: Double)]?

    init(_ cells: [(share: Double, values: [MixComparison.Weighted])]) {
        mean = cells.reduce(0) { $0 + $1.share * $1.values.mean }
        let several = cells.filter { $0.values.count > 1 }
        let freedom = several.reduce(0) { $0 + $1.values.count - 1 }
        guard freedom > 0 else {
            parts = nil
            return
        }
        let pooled = several.reduce(0) { $0 + $1.values.spread * Double($1.values.count - 1) } / Double(freedom)
        parts = cells.map { share, values in
            let isAlone = values.count == 1
            return (
                share * share * (isAlone ? pooled : values.spread) * values.concentration,
                Double(isAlone ? freedom : values.count - 1)
            )
        }
    }
}

extension [MixComparison.Weighted] {
    fileprivate var mean: Double {
        reduce(0) { $0 + $1.weight * $1.value } / reduce(0) { $0 + $1.weight }
    }

    /// The weighted variance of one value.
    fileprivate var spread: Double {
        let (mean, weight) = (mean, reduce(0) { $0 + $1.weight })
        let squares = reduce(0) { $0 + $1.weight * ($1.value - mean) * ($1.value - mean) } / weight
        return count > 1 ? squares * Double(count) / Double(count - 1) : 0
    }

    /// Σ w² / (Σ w)²: 1/n where the weights are equal.
    fileprivate var concentration: Double {
        let weight = reduce(0) { $0 + $1.weight }
        return reduce(0) { $0 + $1.weight * $1.weight } / (weight * weight)
    }
}
