import CallModel
import Sampling
import Testing

/// Whether a 95 % interval holds the truth 95 times in a hundred, over many simulated populations.
///
/// With 1200 repetitions the standard deviation of a coverage of 0.95 is 0.0063, so 0.93–0.97 is 3.2 deviations either
/// way for an interval that is exact.
@Suite struct CoverageTests {
    /// A population of calls in strata: how many are eligible, how many are drawn, how they tend to score.
    private struct Design {
        let name: String
        let strata: [(eligible: Int, drawn: Int, centre: Double)]
        /// The share of drawn calls that belong to the cut.
        var cut = 1.0
    }

    private let designs = [
        Design(name: "five of sixty calls of one agent", strata: [(60, 5, 75)]),
        Design(name: "half of a small team", strata: [(40, 20, 75)]),
        Design(
            name: "unequal strata, unequal odds",
            strata: [(300, 12, 80), (120, 6, 74), (50, 6, 70), (20, 6, 78)]),
        Design(
            name: "one queue out of three in every stratum", strata: [(200, 20, 80), (150, 12, 70), (80, 12, 75)],
            cut: 0.4),
        Design(name: "one call per stratum", strata: Array(repeating: (40, 1, 75), count: 24)),
    ]

    @Test func `the interval of a mean score covers the truth in 93 to 97 of a hundred populations`() {
        for design in designs {
            let coverage = coverage(of: design, { Estimation.mean($0) }) { centre, generator in
                score(around: centre, using: &generator)
            }
            #expect((0.93...0.97).contains(coverage), "\(design.name): \(coverage)")
        }
    }

    @Test func `the interval of a share covers the truth in 93 to 97 of a hundred populations`() {
        for design in designs where design.strata.reduce(0, { $0 + $1.drawn }) >= 20 {
            let coverage = coverage(of: design, { Estimation.share($0) }) { centre, generator in
                uniform(&generator) * 100 < centre ? 1 : 0
            }
            #expect((0.93...0.97).contains(coverage), "\(design.name): \(coverage)")
        }
    }

    /// A score of 0…100, skewed to the left as scores of real agents are: the better of two, a good way up.
    private func score(around centre: Double, using generator: inout SplitMix64) -> Double {
        let better = max(uniform(&generator), uniform(&generator))
        return centre - 50 + 75 * better
    }

    private func uniform(_ generator: inout SplitMix64) -> Double {
        Double(generator.next() >> 11) / Double(1 << 53)
    }

    private func coverage(
        of design: Design, _ estimate: ([Observation]) -> Estimate?,
        _ value: (Double, inout SplitMix64) -> Double
    ) -> Double {
        var generator = SplitMix64(seed: 47)
        var (covered, estimated) = (0, 0)
        for _ in 0..<40 {
            var population = Population(design, value, using: &generator)
            for _ in 0..<30 {
                guard let interval = estimate(population.sample(using: &generator))?.interval else { continue }
                estimated += 1
                covered += interval.contains(population.truth) ? 1 : 0
            }
        }
        return Double(covered) / Double(max(estimated, 1))
    }

    private struct Population {
        private var strata: [(stratum: Stratum, odds: InclusionProbability, values: [Double?])] = []
        /// The mean of the cut over all eligible calls.
        let truth: Double

        init(
            _ design: Design, _ value: (Double, inout SplitMix64) -> Double, using generator: inout SplitMix64
        ) {
            for (index, stratum) in design.strata.enumerated() {
                let values = (0..<stratum.eligible).map { _ -> Double? in
                    let isInCut = Double.random(in: 0..<1, using: &generator) < design.cut
                    return isInCut ? value(stratum.centre, &generator) : nil
                }
                strata.append((Stratum(key: "stratum=\(index)"), odds(stratum.drawn, of: stratum.eligible), values))
            }
            let cut = strata.flatMap(\.values).compactMap(\.self)
            truth = cut.reduce(0, +) / Double(max(cut.count, 1))
        }

        /// A simple random sample of each stratum: the first steps of a Fisher–Yates shuffle.
        mutating func sample(using generator: inout SplitMix64) -> [Observation] {
            strata.indices.flatMap { index in
                let (stratum, odds) = (strata[index].stratum, strata[index].odds)
                return (0..<odds.drawnCount).map { place in
                    strata[index].values.swapAt(
                        place, Int.random(in: place..<odds.populationCount, using: &generator))
                    return Observation(
                        period: "2026-W47", stratum: stratum, odds: odds, value: strata[index].values[place])
                }
            }
        }
    }
}
