import CallModel
import Sampling
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Whether intervals of whole archives (`Estimation.mean(ofProcess:)` and its kin) hold the truth 95 times in a hundred.
///
/// `SIDETONE_SIMULATIONS=20000 swift test --filter ProcessCoverageTests` prints coverage with more repetitions. With the
/// 1200 of every run the standard deviation of a coverage of 0.95 is 0.0063.
@Suite struct ProcessCoverageTests {
    private static let repetitions = getenv("SIDETONE_SIMULATIONS").flatMap { Int(String(cString: $0)) } ?? 1200
    private static let accepted = 0.93...0.97
    /// Ranks are whole: their interval covers at least 95 %, and up to 97 % at these sizes, before the noise of a
    /// simulation.
    private static let acceptedOfRanks = 0.93...0.985

    /// Waiting times: a third are answered at once, the others wait exponentially with a mean of 60 s. Mean 40 s.
    private static func wait(_ generator: inout SplitMix64) -> Double {
        uniform(&generator) < 1.0 / 3 ? 0 : -60 * log(1 - uniform(&generator))
    }

    /// Handle times: the sum of two exponential stages of 120 s. Mean 240 s.
    private static func handle(_ generator: inout SplitMix64) -> Double {
        -120 * (log(1 - uniform(&generator)) + log(1 - uniform(&generator)))
    }

    private static func uniform(_ generator: inout SplitMix64) -> Double {
        Double(generator.next() >> 11) / Double(1 << 53)
    }

    private func coverage(
        count: Int, truth: Double, _ estimate: ([Double]) -> Estimate?,
        _ value: (inout SplitMix64) -> Double
    ) -> Double {
        var generator = SplitMix64(seed: 7)
        var covered = 0
        for _ in 0..<Self.repetitions {
            let interval = estimate((0..<count).map { _ in value(&generator) })?.interval
            covered += interval?.contains(truth) == true ? 1 : 0
        }
        return Double(covered) / Double(Self.repetitions)
    }

    private func expect(_ coverage: Double, _ name: String, within accepted: ClosedRange<Double> = accepted) {
        if getenv("SIDETONE_SIMULATIONS") != nil { print("coverage \(name): \(coverage)") }
        #expect(accepted.contains(coverage), "\(name): \(coverage)")
    }

    @Test(arguments: [30, 80]) func `the bootstrap interval of a mean waiting time covers it`(count: Int) {
        expect(
            coverage(count: count, truth: 40, { Estimation.mean(ofSkewedProcess: $0) }, Self.wait), "wait, \(count)")
    }

    @Test(arguments: [12, 40]) func `the bootstrap interval of a mean handle time covers it`(count: Int) {
        expect(
            coverage(count: count, truth: 240, { Estimation.mean(ofSkewedProcess: $0) }, Self.handle),
            "handle, \(count)")
    }

    @Test(arguments: [8, 40]) func `the t interval of a mean score covers it`(count: Int) {
        let score = { (generator: inout SplitMix64) in
            60 + 10 * (0..<4).reduce(0) { sum, _ in sum + Self.uniform(&generator) }
        }
        expect(coverage(count: count, truth: 80, { Estimation.mean(ofProcess: $0) }, score), "score, \(count)")
    }

    @Test(arguments: [(40, 0.7), (120, 0.15), (400, 0.05)])
    func `Wilson's interval of a share covers it`(count: Int, share: Double) {
        let estimate = { (values: [Double]) in
            Estimation.wilson(successes: values.count { $0 == 1 }, of: values.count).map {
                Estimate(value: 0, interval: $0, count: values.count)
            }
        }
        let trial = { (generator: inout SplitMix64) in Self.uniform(&generator) < share ? 1.0 : 0 }
        expect(coverage(count: count, truth: share, estimate, trial), "share \(share), \(count)")
    }

    @Test(arguments: [(30, 0.5), (100, 0.5), (120, 0.9)])
    func `the interval of a quantile covers it`(count: Int, quantile: Double) {
        let truth = -60 * log(1 - quantile)
        expect(
            coverage(count: count, truth: truth, { Estimation.quantile(quantile, ofProcess: $0) }) { generator in
                -60 * log(1 - Self.uniform(&generator))
            }, "quantile \(quantile), \(count)", within: Self.acceptedOfRanks)
    }

    @Test func `the interval of a difference over the same mix covers it`() {
        // Three queues; the second group gets mostly the hard one, and is two points better in each.
        let queues: [(centre: Double, first: Int, second: Int)] = [(80, 30, 6), (70, 20, 10), (50, 6, 40)]
        var generator = SplitMix64(seed: 11)
        var covered = 0
        for _ in 0..<Self.repetitions {
            let cells = queues.map { queue in
                MixComparison.Cell(
                    first: (0..<queue.first).map { _ in .init(queue.centre + 30 * Self.uniform(&generator)) },
                    second: (0..<queue.second).map { _ in .init(queue.centre + 2 + 30 * Self.uniform(&generator)) })
            }
            covered += MixComparison(cells)?.difference.interval?.contains(-2) == true ? 1 : 0
        }
        expect(Double(covered) / Double(Self.repetitions), "difference")
    }
}
