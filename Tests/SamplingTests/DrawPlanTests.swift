import Sampling
import Testing

@Suite struct DrawPlanTests {
    @Test(arguments: [
        (5.0, 1000, 278), (5, 60_000, 382), (5, 1_000_000_000, 385), (5, 1, 1), (5, 0, 0),
        (50, 1000, 4),
    ])
    func `a wanted margin needs a known number of calls`(margin: Double, population: Int, calls: Int) {
        #expect(SampleSize.needed(marginPoints: margin, population: population) == calls)
    }

    @Test func `the margin of a planned sample is the one that was wanted`() throws {
        for population in [50, 400, 1000, 60_000] {
            let size = SampleSize.needed(marginPoints: 5, population: population)
            let margin = try #require(SampleSize.marginPoints(drawn: size, population: population))
            #expect(margin <= 5)
            // One call fewer would miss it, up to the N − 1 of the finite population correction.
            let wider = try #require(SampleSize.marginPoints(drawn: size - 1, population: population))
            #expect(wider > 4.999)
        }
        #expect(SampleSize.marginPoints(drawn: 0, population: 10) == nil)
        #expect(SampleSize.marginPoints(drawn: 10, population: 10) == 0)
    }

    @Test func `calls are allotted in proportion, and at least two to a stratum`() {
        #expect(SampleSize.allocated(10, to: [50, 30, 20]) == [5, 3, 2])
        #expect(SampleSize.allocated(10, to: [1, 2, 97]) == [1, 2, 10])
        #expect(SampleSize.allocated(10, to: [10, 10, 10]) == [4, 3, 3])
        #expect(SampleSize.allocated(99, to: [3, 4]) == [3, 4])
        #expect(SampleSize.allocated(0, to: []) == [])
    }

    @Test func `a plan shows every stratum with its size, quota, odds and margin`() throws {
        let plan = DrawPlan(frame(twoAgents), quota: .count(3))
        #expect(plan.rows.map(\.stratum.key) == ["agent=anna;queue=support", "agent=boris;queue=support"])
        #expect(plan.rows.map(\.odds) == [odds(3, of: 10), odds(3, of: 4)])
        #expect((plan.populationCount, plan.drawnCount) == (14, 6))
        let wide = try #require(plan.rows[0].marginPoints)
        let narrow = try #require(plan.rows[1].marginPoints)
        #expect(wide > narrow, "three of four calls say more than three of ten")
    }

    @Test func `a plan for a margin takes enough calls over the whole frame`() {
        let many = (0..<600).map { candidate("a-\($0)") } + (0..<400).map { candidate("b-\($0)", agent: "boris") }
        let plan = DrawPlan(frame(many), marginPoints: 5)
        #expect(plan.drawnCount == 278)
        #expect(plan.rows.map(\.drawnCount) == [167, 111])
    }
}
