/// Small bars, one per day or week, on a field 24 high; the last is the end of the period.
struct TrendChart {
    let trendWidth: Int
    let trendLabel: String
    let bars: [Bar]

    struct Bar: Hashable {
        let barClass: String
        let x: Int
        let y: Int
        let height: Int
    }

    /// `nil` with fewer than two points: one bar is no trend.
    init?(_ trend: DigestTrend, label: String) {
        let counts = trend.counts.suffix(TrendChart.barsShown)
        guard counts.count > 1, let most = counts.max() else { return nil }
        trendWidth = counts.count * TrendChart.step - 2
        trendLabel = label
        bars = counts.enumerated().map { index, count in
            let height = TrendChart.height(count, of: max(most, 1))
            return Bar(
                barClass: index == counts.count - 1 ? "now" : "then", x: index * TrendChart.step,
                y: TrendChart.fieldHeight - height, height: height)
        }
    }

    /// More would not fit beside the title.
    static let barsShown = 12
    private static let fieldHeight = 24
    private static let step = 6

    /// Nothing is a line of one, something at least two.
    private static func height(_ count: Int, of most: Int) -> Int {
        count > 0 ? max(2, (count * fieldHeight + most / 2) / most) : 1
    }
}
