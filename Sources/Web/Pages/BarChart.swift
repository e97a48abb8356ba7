/// Counts over time as bars, the last of them now.
struct BarChart {
    let chartWidth: Int
    let bars: [Bar]
    /// The largest count, at the top of the scale.
    let most: String

    struct Bar {
        let barClass: String
        let barX: Int
        let barY: Int
        let barHeight: Int
        let barCount: String
        let textX: Int
        let textY: Int
        let hasText: Bool
    }

    private static let (step, width, height, headroom) = (28, 20, 96, 16)
    /// More would not be read.
    private static let barsShown = 26

    /// `nil` with fewer than two counts: one bar is no trend.
    init?(_ counts: [Int]) {
        let shown = counts.suffix(Self.barsShown)
        guard shown.count > 1, let most = shown.max(), most > 0 else { return nil }
        chartWidth = shown.count * Self.step
        self.most = String(most)
        bars = shown.enumerated().map { index, count in
            let height = count > 0 ? max(2, count * Self.height / most) : 1
            let y = Self.headroom + Self.height - height
            return Bar(
                barClass: index == shown.count - 1 ? "now" : "then", barX: index * Self.step, barY: y,
                barHeight: height, barCount: String(count), textX: index * Self.step + Self.width / 2, textY: y - 4,
                hasText: count > 0)
        }
    }
}
