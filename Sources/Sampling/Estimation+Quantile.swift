extension Estimation {
    /// A median or another quantile of values that stand for how something works.
    ///
    /// The value is linear between ranks (Hyndman & Fan 1996, type 7). The 95 % interval lies between two of the values,
    /// by the binomial distribution of how many of them lie below the quantile (Conover, *Practical Nonparametric
    /// Statistics*, §3.2): whatever their distribution is, it covers at least as often as it says.
    /// - Parameter quantile: above 0 and below 1; 0.5 is the median.
    /// - Returns: `nil` without values; without an interval where there are too few to bound the quantile on both sides.
    public static func quantile(_ quantile: Double, ofProcess values: [Double]) -> Estimate? {
        precondition(quantile > 0 && quantile < 1, "a quantile lies between 0 and 1")
        guard !values.isEmpty else { return nil }
        let sorted = values.sorted()
        let place = quantile * Double(sorted.count - 1)
        let low = Int(place)
        let high = min(low + 1, sorted.count - 1)
        let value = sorted[low] + (place - Double(low)) * (sorted[high] - sorted[low])
        let interval = quantileRanks(quantile, count: sorted.count).map { lower, upper in
            min(sorted[lower - 1], value)...max(sorted[upper - 1], value)
        }
        return Estimate(value: value, interval: interval, count: sorted.count)
    }

    /// Ranks, from 1, of the values between which the quantile lies with 95 %.
    private static func quantileRanks(_ quantile: Double, count: Int) -> (lower: Int, upper: Int)? {
        let (mean, spread) = (
            Double(count) * quantile, (Double(count) * quantile * (1 - quantile)).squareRoot()
        )
        guard count <= 500 else {
            return (max(1, Int(mean - Normal.z95 * spread)), min(count, Int(mean + Normal.z95 * spread) + 1))
        }
        let below = cumulativeBinomial(count, quantile)
        // P(fewer than `lower` below) and P(`upper` or more below) are each at most 2.5 %.
        guard let lower = below.lastIndex(where: { $0 <= 0.025 }).map({ $0 + 1 }),
            let upper = below.firstIndex(where: { $0 >= 0.975 }).map({ $0 + 1 }), upper <= count
        else { return nil }
        return (lower, upper)
    }

    /// P(at most k of n) for k from 0 to n.
    private static func cumulativeBinomial(_ count: Int, _ share: Double) -> [Double] {
        var (term, sum) = (1.0, 0.0)
        for _ in 0..<count { term *= 1 - share }
        return (0...count).map { successes in
            if successes > 0 { term *= Double(count - successes + 1) / Double(successes) * share / (1 - share) }
            sum += term
            return sum
        }
    }
}
