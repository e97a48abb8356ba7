import CallModel
import FoundationEssentials
import Hashing
import Sampling
import Testing

@Suite struct DrawTests {
    private func draw(
        _ count: Int, from candidates: [SamplingCandidate] = twoAgents, seed: String = "2026"
    ) -> Draw {
        let frame = frame(candidates)
        return Draw(DrawPlan(frame, quota: .count(count)), from: frame, seed: seed)
    }

    @Test func `a rank is the HMAC-SHA256 of the call id under the seed`() {
        // printf call-1 | openssl dgst -sha256 -hmac 2026
        #expect(
            Draw.rank(of: callID("call-1"), seed: "2026").hex
                == "ea055a3fcd2907748b1b4458ef071fd1f61018e0de060754d5c443c15ba21ea2")
    }

    @Test func `each stratum gives its calls of the lowest ranks, with the odds of the stratum`() throws {
        let draw = draw(3)
        #expect(draw.strata.map(\.populationCount) == [10, 4])
        for (stratum, members) in zip(draw.strata, frame(twoAgents).strata) {
            let ranks = members.calls.map { Draw.rank(of: $0, seed: "2026").hex }.sorted()
            #expect(stratum.drawn.map(\.rank) == Array(ranks.prefix(3)))
            #expect(stratum.drawn.allSatisfy { $0.odds == odds(3, of: members.calls.count) })
        }
    }

    @Test func `the same frame and seed give the same draw, whatever the order of the calls`() {
        var generator = SplitMix64(seed: 2)
        for _ in 0..<20 { #expect(draw(3, from: twoAgents.shuffled(using: &generator)) == draw(3)) }
        #expect(draw(3, seed: "another") != draw(3))
    }

    @Test func `a larger quota keeps the calls of a smaller one`() {
        let (few, many) = (draw(2), draw(4))
        for (small, large) in zip(few.strata, many.strata) {
            #expect(large.drawn.map(\.call).starts(with: small.drawn.map(\.call)))
        }
    }

    @Test func `every call is drawn about as often as its odds say`() {
        let frame = frame((0..<20).map { candidate("call-\($0)") })
        let plan = DrawPlan(frame, quota: .count(5))
        var hits: [CallID: Int] = [:]
        for seed in 0..<600 {
            for drawn in Draw(plan, from: frame, seed: "seed \(seed)").calls { hits[drawn.call, default: 0] += 1 }
        }
        // Binomial(600, 1/4): mean 150, standard deviation 10.6. Twenty calls within four deviations.
        #expect(hits.count == 20)
        #expect(hits.values.allSatisfy { abs($0 - 150) <= 42 })
        // Chi-squared with 19 degrees of freedom (times 3/4, as draws are without replacement): 99.9 % are below 43.8.
        let chiSquared = hits.values.reduce(0.0) { $0 + Double(($1 - 150) * ($1 - 150)) / 112.5 } * 19 / 20
        #expect(chiSquared < 43.8)
    }

    @Test func `a draw survives being written down`() throws {
        let draw = try draw(3).replacing(callID("boris-0"), in: frame(twoAgents), reason: "cut off")
        let copy = try JSONDecoder().decode(Draw.self, from: JSONEncoder().encode(draw))
        #expect(copy == draw)
    }

    @Test func `odds are of at least one call and at most all`() {
        #expect(InclusionProbability(drawnCount: 0, populationCount: 4) == nil)
        #expect(InclusionProbability(drawnCount: 5, populationCount: 4) == nil)
        #expect(odds(1, of: 4).value == 0.25)
        #expect(odds(1, of: 4).weight == 4)
    }
}
