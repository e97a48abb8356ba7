import Testing

@testable import Reports

@Suite struct TrendChartTests {
    @Test func `the highest bar fills the field, the last one is the present, nothing is a thin line`() throws {
        let chart = try #require(TrendChart(DigestTrend(unit: .week, counts: [0, 5, 10]), label: ""))
        #expect(chart.bars.map(\.height) == [1, 12, 24])
        #expect(chart.bars.map(\.y) == [23, 12, 0])
        #expect(chart.bars.map(\.barClass) == ["then", "then", "now"])
        #expect(chart.trendWidth == 16)
    }

    @Test func `only the last twelve are drawn, and one is no trend`() throws {
        let long = try #require(TrendChart(DigestTrend(unit: .day, counts: Array(repeating: 1, count: 40)), label: ""))
        #expect(long.bars.count == 12)
        #expect(TrendChart(DigestTrend(unit: .day, counts: [3]), label: "") == nil)
        let silent = try #require(TrendChart(DigestTrend(unit: .day, counts: [0, 0]), label: ""))
        #expect(silent.bars.map(\.height) == [1, 1])
    }
}
