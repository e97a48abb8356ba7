/// How many calls a wanted margin takes.
public enum SampleSize {
    /// Calls to draw from `population` so that a share of any size is known within ± `marginPoints` at 95 %.
    ///
    /// n₀ = z²·¼ / e², then n = n₀ / (1 + (n₀ − 1) / N), rounded up: the worst case (a share of one half) with the
    /// finite population correction (Cochran, *Sampling Techniques*, 3rd ed., §4.4).
    /// - Parameter marginPoints: percentage points, above 0 and up to 50.
    public static func needed(marginPoints: Double, population: Int) -> Int {
        precondition(marginPoints > 0 && marginPoints <= 50, "a margin is above 0 and up to 50 points")
        guard population > 0 else { return 0 }
        let margin = marginPoints / 100
        let unlimited = Normal.z95 * Normal.z95 * 0.25 / (margin * margin)
        let corrected = unlimited / (1 + (unlimited - 1) / Double(population))
        return min(Int(corrected.rounded(.up)), population)
    }

    /// Half the width of the 95 % interval of a share of one half, in percentage points, from `drawn` of `population`.
    /// The inverse of `needed`; `nil` with nothing drawn.
    public static func marginPoints(drawn: Int, population: Int) -> Double? {
        guard drawn > 0 else { return nil }
        guard drawn < population else { return 0 }
        let correction = Double(population - drawn) / Double(population - 1)
        return 100 * Normal.z95 * (0.25 / Double(drawn) * correction).squareRoot()
    }

    /// Shares `total` out among strata in proportion to their sizes (largest remainder, ties to the earlier stratum),
    /// with at least two calls each (or all, where there is one), because one call alone shows no spread.
    ///
    /// The sum is `total`, or more where the minimum asks for it.
    public static func allocated(_ total: Int, to populations: [Int]) -> [Int] {
        let population = populations.reduce(0, +)
        guard population > 0 else { return populations.map { _ in 0 } }
        let total = min(total, population)
        var sizes = populations.map { total * $0 / population }
        let remainders = populations.map { total * $0 % population }
        let byRemainder = remainders.indices.sorted { (remainders[$1], $0) < (remainders[$0], $1) }
        for index in byRemainder.prefix(total - sizes.reduce(0, +)) { sizes[index] += 1 }
        return zip(sizes, populations).map { size, population in max(size, min(2, population)) }
    }
}
