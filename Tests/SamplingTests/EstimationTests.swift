import CallModel
import Sampling
import Testing

@Suite struct EstimationTests {
    private func observations(_ values: [Double?], of population: Int, stratum: String = "s") -> [Observation] {
        values.map { value in
            Observation(
                period: "2026-W47", stratum: Stratum(key: stratum), odds: odds(values.count, of: population),
                value: value)
        }
    }

    /// Published intervals (Newcombe 1998 and the reference of the project), in percent.
    @Test(arguments: [(4, 5, 37.6, 96.4), (9, 10, 59.6, 98.2), (18, 20, 69.9, 97.2), (27, 30, 74.4, 96.5)])
    func `Wilson intervals agree with published ones`(passed: Int, of trials: Int, lower: Double, upper: Double) throws
    {
        let interval = try #require(Estimation.wilson(successes: passed, of: trials))
        #expect(abs(interval.lowerBound * 100 - lower) < 0.05)
        #expect(abs(interval.upperBound * 100 - upper) < 0.05)
    }

    @Test func `Wilson intervals stay on the scale and do not shrink to nothing`() throws {
        for trials in 1...40 {
            let none = try #require(Estimation.wilson(successes: 0, of: trials))
            let all = try #require(Estimation.wilson(successes: trials, of: trials))
            #expect(none.lowerBound == 0 && none.upperBound > 0)
            #expect(all.upperBound == 1 && all.lowerBound < 1)
        }
        #expect(Estimation.wilson(successes: 0, of: 0) == nil)
        #expect(Estimation.wilson(successes: 3, of: 2) == nil)
    }

    @Test func `a stratified mean weighs each stratum by its eligible calls`() throws {
        // (100·90 + 50·65) / 150; standard error and interval from the textbook formula, t with 2 degrees of freedom
        // (Satterthwaite 2.63, rounded down).
        let sample = observations([80, 90, 100], of: 100, stratum: "a") + observations([60, 70], of: 50, stratum: "b")
        let mean = try #require(Estimation.mean(sample))
        let interval = try #require(mean.interval)
        #expect(abs(mean.value - 81.666_667) < 1e-6)
        #expect(abs(interval.lowerBound - 63.907_060) < 1e-3)
        #expect(abs(interval.upperBound - 99.426_273) < 1e-3)
        #expect(mean.count == 5)
    }

    @Test func `calls that were drawn and not reviewed are stood for by the reviewed ones of their stratum`() throws {
        let draw = Draw(DrawPlan(frame(twoAgents), quota: .count(4)), from: frame(twoAgents), seed: "2026")
        let anna = draw.strata[0].drawn.prefix(2).map { ($0.call, 100.0) }
        let boris = draw.strata[1].drawn.map { ($0.call, 30.0) }
        let values = Dictionary(anna + boris, uniquingKeysWith: { first, _ in first })
        let mean = try #require(Estimation.mean(draw.observations(values)))
        // Ten eligible calls at 100 and four at 30, although two and four were reviewed.
        #expect(abs(mean.value - (10 * 100 + 4 * 30) / 14) < 1e-9)
    }

    @Test func `a cut uses its own calls and the spread of the whole stratum`() throws {
        let draw = Draw(DrawPlan(frame(twoAgents), quota: .count(4)), from: frame(twoAgents), seed: "2026")
        let values = Dictionary(draw.calls.map { ($0.call, 50.0) }, uniquingKeysWith: { first, _ in first })
        let sample = draw.observations(values, where: { $0.text.hasPrefix("anna") })
        #expect(sample.count == 8)
        #expect(Estimation.mean(sample)?.count == 4)
    }

    @Test func `calls that are not of the draw cannot enter an estimate`() {
        let draw = Draw(DrawPlan(frame(twoAgents), quota: .count(1)), from: frame(twoAgents), seed: "2026")
        #expect(draw.observations([callID("pulled for dead air"): 0]).isEmpty)
    }

    @Test func `one value, or equal values, show no spread: no interval rather than none wide`() throws {
        #expect(try #require(Estimation.mean(observations([80], of: 100))).interval == nil)
        #expect(try #require(Estimation.mean(observations([80, 80, 80], of: 100))).interval == nil)
        #expect(Estimation.mean(observations([nil, nil], of: 100)) == nil)
        #expect(Estimation.mean([]) == nil)
    }

    @Test func `where every call was reviewed nothing is left to chance`() throws {
        let mean = try #require(Estimation.mean(observations([70, 80, 90], of: 3)))
        #expect(mean.interval == 80...80)
        let share = try #require(Estimation.share(observations([1, 1, 0, 0], of: 4)))
        #expect(share.interval == 0.5...0.5)
    }

    @Test func `a share from a large population has the interval of independent trials`() throws {
        let values = (0..<20).map { $0 < 18 ? 1.0 : 0 }
        let share = try #require(Estimation.share(observations(values, of: 1_000_000)))
        let wilson = try #require(Estimation.wilson(successes: 18, of: 20))
        let interval = try #require(share.interval)
        #expect(abs(interval.lowerBound - wilson.lowerBound) < 1e-4)
        #expect(abs(interval.upperBound - wilson.upperBound) < 1e-4)
    }

    @Test func `a share of all or none has an interval, although no spread was seen`() throws {
        let interval = try #require(Estimation.share(observations([1, 1, 1, 1, 1], of: 1_000_000))?.interval)
        #expect(interval.upperBound == 1)
        #expect(abs(interval.lowerBound - 0.566) < 0.001, "Wilson of 5 of 5")
    }

    @Test func `estimates whose intervals overlap, or are missing, are not distinguishable`() {
        let low = Estimate(value: 70, interval: 60...80, count: 5)
        let high = Estimate(value: 90, interval: 85...95, count: 5)
        let wide = Estimate(value: 82, interval: 70...94, count: 2)
        let alone = Estimate(value: 20, interval: nil, count: 1)
        #expect(low.isDistinguishable(from: high))
        #expect(!wide.isDistinguishable(from: low) && !wide.isDistinguishable(from: high))
        #expect(!alone.isDistinguishable(from: high))
        #expect(Estimate(value: 99, interval: 95...103, count: 3).clamped(to: 0...100).interval == 95...100)
    }
}
