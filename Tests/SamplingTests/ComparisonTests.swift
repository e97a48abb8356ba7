import Sampling
import Testing

@Suite struct ComparisonTests {
    private func cell(_ first: [Double], _ second: [Double]) -> MixComparison.Cell {
        MixComparison.Cell(first: first.map { .init($0) }, second: second.map { .init($0) })
    }

    @Test func `two groups that do equally well in each queue are equal, whatever mix they get`() throws {
        // The first has nine easy calls of ten, the second one: crude means 81 and 49, and no difference at all.
        let easy = cell([84, 86, 85, 85, 84, 86, 85, 85, 85], [85])
        let hard = cell([45], [44, 46, 45, 45, 44, 46, 45, 45, 45])
        let comparison = try #require(MixComparison([easy, hard]))
        #expect(abs(comparison.first - 65) < 1e-9 && abs(comparison.second - 65) < 1e-9)
        #expect(abs(try #require(comparison.chance) - 1) < 1e-6)
    }

    @Test func `a cell that only one group has is not compared, and that is told`() throws {
        let comparison = try #require(MixComparison([cell([1, 2], [2, 3]), cell([9, 9, 9, 9], [])]))
        #expect(comparison.comparedShare == 0.5)
        #expect(MixComparison([cell([1], []), cell([], [2])]) == nil)
    }

    /// Welch's two-sample example, Student's sleep data: t = −1.8608, 17.776 degrees of freedom, p = 0.0794.
    @Test func `one cell is Welch's test`() throws {
        let first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0]
        let second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]
        let comparison = try #require(MixComparison([cell(first, second)]))
        #expect(abs(comparison.difference.value + 1.58) < 1e-9)
        #expect(abs(try #require(comparison.chance) - 0.0794) < 0.0001)
    }

    /// Holm's procedure on 0.01, 0.04, 0.03, 0.005: as in R's documentation of p.adjust.
    @Test func `Holm multiplies the smallest chance most`() {
        let adjusted = Holm.adjusted([0.01, 0.04, 0.03, 0.005])
        for (value, expected) in zip(adjusted, [0.03, 0.06, 0.06, 0.02]) { #expect(abs(value - expected) < 1e-12) }
        #expect(Holm.adjusted([]) == [] && Holm.adjusted([0.9, 0.8]) == [1, 1])
    }

    @Test func `a median lies between two values, whose ranks are those of the binomial`() throws {
        // Conover: of 16 values the 5th and the 12th bound the median with 92.3 %, the 4th and the 13th with 97.9 %.
        let estimate = try #require(Estimation.quantile(0.5, ofProcess: (1...16).map(Double.init)))
        #expect(estimate.value == 8.5 && estimate.interval == 4...13)
        #expect(Estimation.quantile(0.5, ofProcess: [1, 2, 3])?.interval == nil)
        #expect(Estimation.quantile(0.5, ofProcess: []) == nil)
    }
}
