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
}
