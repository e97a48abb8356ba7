import CallModel

extension Estimation {
    /// The mean of times and other values with a long tail to the right, that stand for how something works.
    ///
    /// The interval is the studentised bootstrap (Efron & Tibshirani 1993, *An Introduction to the Bootstrap*, §12.5):
    /// waiting times are so skewed that the t interval of twenty of them misses the mean above it too often. Resamples
    /// are drawn with a fixed seed, so the same values give the same interval in whatever order they come. From
    /// `bootstrapLimit` values on, and below five, it is the t interval.
    /// - Returns: `nil` without values; without an interval where there is one value, or where all are equal.
    public static func mean(ofSkewedProcess values: [Double]) -> Estimate? {
        guard let plain = mean(ofProcess: values), plain.interval != nil, values.count >= 5,
            values.count < bootstrapLimit, let t = studentisedQuantiles(values.sorted())
        else { return mean(ofProcess: values) }
        let error = standardError(values, around: plain.value)
        let interval = plain.value - t.upper * error...plain.value - t.lower * error
        return Estimate(value: plain.value, interval: interval, count: values.count)
    }

    static let bootstrapLimit = 1000
    private static let resamples = 999

    /// The 0.025 and 0.975 quantiles of (resampled mean − mean) / resampled error; `nil` where so many resamples show no
    /// spread that they say nothing.
    private static func studentisedQuantiles(_ values: [Double]) -> (lower: Double, upper: Double)? {
        let mean = values.reduce(0, +) / Double(values.count)
        var generator = SplitMix64(seed: 47)
        var ratios: [Double] = []
        for _ in 0..<resamples {
            let resample = values.map { _ in values[Int.random(in: 0..<values.count, using: &generator)] }
            let centre = resample.reduce(0, +) / Double(values.count)
            let error = standardError(resample, around: centre)
            if error > 0 { ratios.append((centre - mean) / error) }
        }
        guard ratios.count >= resamples * 9 / 10 else { return nil }
        ratios.sort()
        // Never on the wrong side of the mean, whatever few and lumpy values make of it.
        let tail = (ratios.count + 1) / 40
        return (min(ratios[tail - 1], 0), max(ratios[ratios.count - tail], 0))
    }

    private static func standardError(_ values: [Double], around mean: Double) -> Double {
        let count = Double(values.count)
        let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        return (squares / (count - 1) / count).squareRoot()
    }
}
