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

    @Test func `how people work is not certain, even where every one of their calls was reviewed`() throws {
        let sample = observations([70, 80, 90], of: 3)
        let interval = try #require(Estimation.mean(sample, of: .process)?.interval)
        let published = try #require(Estimation.mean(ofProcess: [70, 80, 90])?.interval)
        #expect(abs(interval.lowerBound - published.lowerBound) < 1e-9)
        #expect(abs(interval.upperBound - published.upperBound) < 1e-9)
    }

    @Test func `the only call of a stratum says nothing of how others would come out`() throws {
        let only = try #require(Estimation.mean(observations([82], of: 1), of: .process))
        #expect(only.value == 82 && only.interval == nil)
        let passed = try #require(Estimation.share(observations([1], of: 1), of: .process)?.interval)
        #expect(abs(passed.lowerBound - 0.2065) < 1e-4 && passed.upperBound == 1, "Wilson of 1 of 1")
    }

    /// Cushny & Peebles 1905, as R prints it for `t.test(extra ~ group, data = sleep)`: −1.58 (−3.3655…0.2055) with
    /// 17.8 degrees of freedom; rounded down to 17 the interval is 0.012 wider.
    @Test func `a change between two groups of values has Welch's interval`() throws {
        let first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0]
        let second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]
        let change = try #require(Estimation.change(ofProcess: first, since: second))
        let interval = try #require(change.interval)
        #expect(abs(change.value + 1.58) < 1e-9 && change.count == 20)
        #expect(abs(interval.lowerBound + 3.3655) < 0.012 && abs(interval.upperBound - 0.2055) < 0.012)
        #expect(interval.lowerBound < -3.3654 && interval.upperBound > 0.2054)
    }

    @Test func `a change that rests on a single value has no interval, on none is no change`() throws {
        #expect(try #require(Estimation.change(ofProcess: [5], since: [1, 2, 3])).interval == nil)
        #expect(try #require(Estimation.change(ofProcess: [5, 5], since: [1, 1])).interval == nil)
        #expect(Estimation.change(ofProcess: [5, 6], since: []) == nil)
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

    @Test func `an interval does not leave the scale`() {
        #expect(Estimate(value: 99, interval: 95...103, count: 3).clamped(to: 0...100).interval == 95...100)
    }
}
