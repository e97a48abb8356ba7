import CallModel

/// How far several people agree on the same things, corrected for chance: 1 is full agreement, 0 is what chance gives,
/// below 0 is less than that.
///
/// α = 1 − observed / expected disagreement, from pairs of ratings of one unit (Krippendorff 2011, *Computing
/// Krippendorff's Alpha-Reliability*). Any number of people, missing ratings allowed.
public struct KrippendorffAlpha: Hashable, Codable, Sendable {
    /// How far apart two ratings are.
    public enum Metric: String, Codable, CaseIterable, Sendable {
        /// Equal or not.
        case nominal
        /// By how many ratings lie between them.
        case ordinal
        /// By the square of their difference.
        case interval
    }

    public let metric: Metric
    public let value: Double
    /// Of 95 %, by resampling units; `nil` with one unit, which shows no spread.
    public let lower: Double?
    public let upper: Double?
    /// Units with two ratings or more: what the figure stands on.
    public let unitCount: Int
    public let ratingCount: Int

    /// - Parameters:
    ///   - units: the ratings of each unit (of a call, say), as numbers; for nominal data any number per category.
    ///     Finite. Units with fewer than two ratings say nothing and are left out.
    ///   - seed: of the resampling; the same seed gives the same interval.
    /// - Returns: `nil` where no unit has two ratings, or all ratings are equal: chance cannot be told then.
    public init?(_ units: [[Double]], metric: Metric, seed: UInt64 = 0) {
        let pairable = units.filter { $0.count > 1 }
        let ratings = RatedUnits(pairable)
        guard let value = ratings.alpha(metric, of: Array(pairable.indices)) else { return nil }
        self.metric = metric
        self.value = value
        (lower, upper) = ratings.interval(metric, seed: seed)
        unitCount = pairable.count
        ratingCount = pairable.reduce(0) { $0 + $1.count }
    }

    private enum CodingKeys: String, CodingKey {
        case metric, value, lower, upper
        case unitCount = "units"
        case ratingCount = "ratings"
    }
}

/// Ratings by unit, each as the place of its value among all values.
private struct RatedUnits {
    /// Distinct, rising.
    private let values: [Double]
    private let units: [[Int]]

    private static let resamples = 1000

    init(_ units: [[Double]]) {
        let values = Set(units.joined()).sorted()
        let places = Dictionary(uniqueKeysWithValues: values.enumerated().map { ($1, $0) })
        self.values = values
        self.units = units.map { $0.compactMap { places[$0] } }
    }

    /// - Parameter sample: indices of units, which may come more than once.
    /// - Returns: `nil` where the sample has no two different values.
    func alpha(_ metric: KrippendorffAlpha.Metric, of sample: [Int]) -> Double? {
        let counts = counts(in: sample)
        let distance = distances(metric, counts)
        let total = counts.reduce(0, +)
        var expected = 0.0
        for (left, leftCount) in counts.enumerated() where leftCount > 0 {
            for (right, rightCount) in counts.enumerated() {
                expected += leftCount * rightCount * distance(left, right)
            }
        }
        guard expected > 0 else { return nil }
        let observed = sample.reduce(0) { $0 + disagreement(in: units[$1], distance) }
        return 1 - (total - 1) * observed / expected
    }

    /// Percentiles of α over resampled units (Zapf et al. 2016, *BMC Medical Research Methodology* 16:93). A resample in
    /// which every rating is equal agrees fully.
    func interval(_ metric: KrippendorffAlpha.Metric, seed: UInt64) -> (lower: Double?, upper: Double?) {
        guard units.count > 1 else { return (nil, nil) }
        var generator = SplitMix64(seed: seed)
        let alphas = (0..<Self.resamples).map { _ in
            alpha(metric, of: units.indices.map { _ in Int.random(in: units.indices, using: &generator) }) ?? 1
        }.sorted()
        return (alphas[Self.resamples / 40], alphas[Self.resamples - 1 - Self.resamples / 40])
    }

    /// How often each value was given.
    private func counts(in sample: [Int]) -> [Double] {
        var counts = [Double](repeating: 0, count: values.count)
        for unit in sample { for place in units[unit] { counts[place] += 1 } }
        return counts
    }

    /// Over all ordered pairs of one unit, each unit weighted by its ratings.
    private func disagreement(in unit: [Int], _ distance: (Int, Int) -> Double) -> Double {
        var sum = 0.0
        for left in unit { for right in unit { sum += distance(left, right) } }
        return sum / Double(unit.count - 1)
    }

    /// The squared difference of two values, by their places.
    private func distances(_ metric: KrippendorffAlpha.Metric, _ counts: [Double]) -> (Int, Int) -> Double {
        switch metric {
        case .nominal: { $0 == $1 ? 0 : 1 }
        case .interval:
            { left, right in
                let difference = values[left] - values[right]
                return difference * difference
            }
        case .ordinal:
            { left, right in
                guard left != right else { return 0 }
                let between = counts[min(left, right)...max(left, right)].reduce(0, +)
                let rank = between - (counts[left] + counts[right]) / 2
                return rank * rank
            }
        }
    }
}
