extension Estimation {
    /// The mean of values that stand for how something works, not for a finite list: a t interval without a correction
    /// for the size of a population.
    /// - Returns: `nil` without values; without an interval where there is one value, or where all are equal.
    public static func mean(ofProcess values: [Double]) -> Estimate? {
        guard !values.isEmpty else { return nil }
        let count = Double(values.count)
        let mean = values.reduce(0, +) / count
        let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        guard values.count > 1, squares > 0 else { return Estimate(value: mean, interval: nil, count: values.count) }
        let half = StudentT.t95(degreesOfFreedom: values.count - 1) * (squares / (count - 1) / count).squareRoot()
        return Estimate(value: mean, interval: mean - half...mean + half, count: values.count)
    }

    /// How far the mean has moved from the earlier values to the later ones, with Welch's interval: the two may spread
    /// differently, degrees of freedom by Satterthwaite (Welch 1947, *Biometrika* 34:28), rounded down.
    /// - Returns: `nil` where one of the two is empty; without an interval where one has a single value, or where none
    ///   of the two shows any spread.
    public static func change(ofProcess later: [Double], since earlier: [Double]) -> Estimate? {
        guard let after = Spread(later), let before = Spread(earlier) else { return nil }
        let (value, count) = (after.mean - before.mean, later.count + earlier.count)
        let variance = after.variance + before.variance
        guard min(after.count, before.count) > 1, variance > 0 else {
            return Estimate(value: value, interval: nil, count: count)
        }
        let uncertainty =
            after.variance * after.variance / (after.count - 1)
            + before.variance * before.variance / (before.count - 1)
        let half =
            StudentT.t95(degreesOfFreedom: max(1, Int(variance * variance / uncertainty))) * variance.squareRoot()
        return Estimate(value: value, interval: value - half...value + half, count: count)
    }

    /// The mean of values and the variance of that mean.
    private struct Spread {
        let count: Double
        let mean: Double
        let variance: Double

        init?(_ values: [Double]) {
            guard !values.isEmpty else { return nil }
            let count = Double(values.count)
            let mean = values.reduce(0, +) / count
            let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
            self.count = count
            self.mean = mean
            variance = count > 1 ? squares / (count - 1) / count : 0
        }
    }
}
