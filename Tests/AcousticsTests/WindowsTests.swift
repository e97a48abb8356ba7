import Testing

@testable import Acoustics

struct WindowsTests {
    private let values: [Float] = [3, 1, 4, 1, 5, 9, 2, 6]

    @Test func `the mean at the ends is over what there is`() {
        let expected: [Float] = [2, 8 / 3, 2, 10 / 3, 5, 16 / 3, 17 / 3, 4]
        let found = Windows.mean(values, width: 3)
        #expect(zip(found, expected).allSatisfy { abs($0 - $1) < 1e-5 })
    }

    @Test func `runs, closing, opening and widening`() {
        let flags = [true, false, true, true, false, false, false, true]
        #expect(Windows.runs(flags) == [0..<1, 2..<4, 7..<8])
        #expect(Windows.runs(Windows.closing(flags, gapsBelow: 3)) == [0..<4, 7..<8])
        #expect(Windows.runs(Windows.opening(flags, runsBelow: 2)) == [2..<4])
        #expect(Windows.runs(Windows.widening(flags, by: 1)) == [0..<5, 6..<8])
    }

    @Test func `filters of nothing are nothing`() {
        #expect(Windows.mean([], width: 5).isEmpty)
        #expect(Windows.runs([]).isEmpty)
    }

    @Test func `a quantile of a histogram is the value at its rank`() {
        var histogram = Histogram(0...10)
        #expect(histogram.quantile(0.5) == nil)
        for value in [1, 2, 3, 4, 20] { histogram.add(value) }
        #expect(histogram.quantile(0) == 1)
        #expect(histogram.quantile(0.5) == 3)
        #expect(histogram.quantile(1) == 10)
        #expect(histogram.meanDeviation(from: 3, limit: 2) == 6 / 5.0)
    }

    @Test func `a quantile between two ranks lies between them`() {
        #expect(Quantile.of([], share: 0.5) == nil)
        #expect(Quantile.of([30, 10], share: 0.5) == 20)
        #expect(Quantile.of([0, 10, 20, 30, 40, 50], share: 0.9) == 45)
    }
}
