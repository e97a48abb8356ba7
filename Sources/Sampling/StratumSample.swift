/// The reviewed calls of one stratum.
struct StratumSample {
    /// Eligible calls that a reviewed one stands for.
    let weight: Double
    /// The share of the eligible calls that was not reviewed: the finite population correction. 1 for a process, which
    /// has no end.
    let unseenShare: Double
    /// `nil` outside the cut.
    private let values: [Double?]

    private init(_ values: [Double?], population: Int, of scope: Estimation.Scope) {
        self.values = values
        weight = Double(population) / Double(values.count)
        unseenShare = scope == .process ? 1 : max(0, 1 - Double(values.count) / Double(population))
    }

    /// Sorted by period and stratum, so that sums do not depend on the order of the observations.
    static func grouping(
        _ observations: some Sequence<Observation>, of scope: Estimation.Scope
    ) -> [StratumSample] {
        Dictionary(grouping: observations) { Key(period: $0.period, stratum: $0.stratum) }
            .sorted { $0.key < $1.key }
            .compactMap { _, observations in
                observations.first.map { first in
                    StratumSample(observations.map(\.value), population: first.odds.populationCount, of: scope)
                }
            }
    }

    private struct Key: Hashable, Comparable {
        let period: String
        let stratum: Stratum

        static func < (left: Key, right: Key) -> Bool {
            (left.period, left.stratum) < (right.period, right.stratum)
        }
    }

    /// The values in the cut.
    var cut: [Double] { values.compactMap(\.self) }

    /// Eligible calls in the cut, estimated.
    var cutWeight: Double { weight * Double(cut.count) }

    /// What the stratum adds to the variance of `mean`, the weighted mean of a cut of `cutWeight` calls in all.
    func variance(around mean: Double, cutWeight: Double) -> Double {
        let scores = values.map { value in value.map { weight * ($0 - mean) / cutWeight } ?? 0 }
        guard scores.count > 1 else { return unseenShare * scores.reduce(0) { $0 + $1 * $1 } }
        let count = Double(scores.count)
        let centre = scores.reduce(0, +) / count
        return unseenShare * count / (count - 1) * scores.reduce(0) { $0 + ($1 - centre) * ($1 - centre) }
    }
}
