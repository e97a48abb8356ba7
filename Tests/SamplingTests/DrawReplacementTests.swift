import CallModel
import Hashing
import Sampling
import Testing

@Suite struct DrawReplacementTests {
    private let population = frame(twoAgents)
    private let draw = Draw(
        DrawPlan(frame(twoAgents), quota: .count(3)), from: frame(twoAgents), seed: "2026")

    private func ranked(_ stratum: Int) -> [CallID] {
        population.strata[stratum].calls.sorted {
            Draw.rank(of: $0, seed: "2026") < Draw.rank(of: $1, seed: "2026")
        }
    }

    @Test func `the next rank of the stratum takes the place of the call, and the odds stay`() throws {
        let ranked = ranked(0)
        let replaced = try draw.replacing(ranked[1], in: population, reason: "cut off after two seconds")
        #expect(replaced.strata[0].current.map(\.call) == [ranked[0], ranked[3], ranked[2]])
        #expect(replaced.strata[0].current.allSatisfy { $0.odds == odds(3, of: 10) })
        #expect(replaced.strata[0].drawn == draw.strata[0].drawn)
        #expect(replaced.strata[0].replacements.map(\.reason) == ["cut off after two seconds"])
        #expect(replaced.replacementCount == 1)
        #expect(replaced.strata[1] == draw.strata[1])
        #expect(replaced.differences(from: population).isEmpty)
    }

    @Test func `a replacement can be replaced, and no call comes twice`() throws {
        let ranked = ranked(0)
        let twice = try draw.replacing(ranked[0], in: population, reason: "other language")
            .replacing(ranked[3], in: population, reason: "test call")
        #expect(twice.strata[0].current.map(\.call) == [ranked[4], ranked[1], ranked[2]])
        #expect(twice.differences(from: population).isEmpty)
    }

    @Test func `a call is not replaced without a reason, twice, from outside the draw or from another frame`() throws {
        let ranked = ranked(0)
        let once = try draw.replacing(ranked[0], in: population, reason: "test call")
        let smaller = frame(Array(twoAgents.dropLast()))
        #expect(throws: DrawError.reasonMissing) { try draw.replacing(ranked[0], in: population, reason: "") }
        #expect(throws: DrawError.notDrawn(ranked[0])) { try once.replacing(ranked[0], in: population, reason: "x") }
        #expect(throws: DrawError.notDrawn(ranked[9])) { try draw.replacing(ranked[9], in: population, reason: "x") }
        #expect(throws: DrawError.frameChanged) { try draw.replacing(ranked[0], in: smaller, reason: "x") }
    }

    @Test func `a stratum without further calls says so`() throws {
        let ranked = ranked(1)
        let last = try draw.replacing(ranked[0], in: population, reason: "test call")
        #expect(throws: DrawError.stratumExhausted(population.strata[1].stratum)) {
            try last.replacing(ranked[1], in: population, reason: "test call")
        }
    }
}
