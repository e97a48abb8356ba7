import Reports
import Testing

@Suite struct ControlChartTests {
    private func individuals(_ values: [Double], baseline: Int? = nil) throws -> ControlChart {
        try #require(
            ControlChart(individuals: values.enumerated().map { .init("\($0)", $1) }, baseline: baseline))
    }

    /// NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2: flow rates of ten batches.
    @Test func `the limits of individuals are those of NIST's worked example`() throws {
        let chart = try individuals([49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1])
        #expect(abs(chart.centre - 50.81) < 0.005)
        #expect(abs(chart.limits[0].upperBound - 55.8041) < 0.001)
        #expect(abs(chart.limits[0].lowerBound - 45.8159) < 0.001)
        #expect(chart.signals.isEmpty)
    }

    /// Ibid., 6.3.3.2: chips of thirty wafers, fifty looked at on each; wafers 15 and 23 are out of control.
    @Test func `the limits of shares are those of NIST's worked example`() throws {
        let shares = [
            0.24, 0.30, 0.16, 0.20, 0.08, 0.14, 0.32, 0.18, 0.28, 0.20, 0.10, 0.12, 0.34, 0.24, 0.44, 0.16, 0.20, 0.10,
            0.26, 0.22, 0.40, 0.36, 0.48, 0.30, 0.18, 0.24, 0.14, 0.26, 0.18, 0.12,
        ]
        let chart = try #require(
            ControlChart(shares: shares.enumerated().map { .init("\($0 + 1)", $1, count: 50) }))
        #expect(abs(chart.centre - 0.2313) < 0.0001)
        #expect(abs(chart.limits[0].upperBound - 0.4102) < 0.0001)
        #expect(abs(chart.limits[0].lowerBound - 0.0524) < 0.0001)
        #expect(chart.signals.filter { $0.rule == .beyondLimits }.map { chart.points[$0.index].label } == ["15", "23"])
    }

    @Test func `a shift is told by eight points on one side, before any is beyond the limits`() throws {
        let chart = try individuals([11, 9, 11, 9, 11, 9, 11, 9] + Array(repeating: 10.5, count: 8), baseline: 8)
        #expect(chart.signals.map(\.index) == [15] && chart.signals.map(\.rule) == [.eightInARow])
    }

    @Test func `two of three far from the centre, and four of five further than one sigma, are signals`() throws {
        // σ is 2 / 1.128 = 1.773 around 10: 2 σ is 13.5, 1 σ is 11.8.
        let base = [9.0, 11, 9, 11, 9, 11, 9, 11]
        #expect(try individuals(base + [14, 10, 14], baseline: 8).signals.map(\.rule) == [.twoOfThree])
        #expect(try individuals(base + [12, 12, 10, 12, 12], baseline: 8).signals.map(\.rule) == [.fourOfFive])
        #expect(try individuals(base + [14, 10, 6], baseline: 8).signals.isEmpty)
    }

    @Test func `a series that never moves has no signals, and one point no chart`() throws {
        #expect(try individuals([5, 5, 5, 5, 5, 5, 5, 5, 5]).signals.isEmpty)
        #expect(ControlChart(individuals: [.init("1", 5)]) == nil)
        #expect(ControlChart(shares: []) == nil)
    }

    @Test func `what leaves a baseline that never moved is a signal, but not the first single event`() throws {
        let steady = try #require(ControlChart(individuals: [5, 5, 5, 6].map { .init("", $0) }, baseline: 3))
        #expect(steady.signals.map(\.index) == [3])
        let none = (0..<5).map { ControlChart.Point("\($0)", 0, count: 100) }
        func signals(_ events: Double) -> [Int]? {
            ControlChart(shares: none + [.init("last", events / 100, count: 100)], baseline: 5)?.signals.map(\.index)
        }
        #expect(signals(1) == [])
        #expect(signals(2) == [5])
    }

    @Test func `small days have wider limits`() throws {
        let chart = try #require(
            ControlChart(shares: [.init("a", 0.2, count: 400), .init("b", 0.2, count: 25)]))
        #expect(chart.limits[1].upperBound > chart.limits[0].upperBound)
    }
}
