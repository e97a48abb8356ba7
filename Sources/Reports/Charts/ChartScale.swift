/// From values to pixels, with round numbers to write along the axis.
struct ChartScale: Hashable {
    let lowest: Double
    let highest: Double
    let start: Double
    let length: Double

    /// - Parameters:
    ///   - values: what must be seen; where all are equal, or there are none, some room is made around them.
    ///   - bounds: what the figure cannot leave; the scale ends there.
    init(showing values: [Double], within bounds: ClosedRange<Double>? = nil, start: Double, length: Double) {
        let (least, most) = (values.min() ?? 0, values.max() ?? 1)
        let room = most > least ? (most - least) * 0.05 : max(abs(most) * 0.1, 0.5)
        lowest = max(least - room, bounds?.lowerBound ?? -.greatestFiniteMagnitude)
        highest = min(most + room, bounds?.upperBound ?? .greatestFiniteMagnitude)
        self.start = start
        self.length = length
    }

    func place(of value: Double) -> Double {
        start + length * (min(max(value, lowest), highest) - lowest) / (highest - lowest)
    }

    /// Three to eight round numbers: 1, 2 or 5 times a power of ten apart.
    var ticks: [Double] {
        let rough = (highest - lowest) / 5
        var power = 1.0
        while power > rough { power /= 10 }
        while power * 10 <= rough { power *= 10 }
        let step = [1, 2, 5, 10].map { $0 * power }.first { $0 >= rough } ?? power * 10
        let first = Int((lowest / step).rounded(.up)), last = Int((highest / step).rounded(.down))
        return first <= last ? (first...last).map { Double($0) * step } : []
    }
}

/// A number as it stands in an attribute of SVG.
func coordinate(_ value: Double) -> String { fixed(value, decimals: 1) }

/// The look of all charts, in light and dark.
enum ChartStyle {
    static let element = """
        <style>
        .report-chart { --rc-ink: #1f1c18; --rc-soft: #625b51; --rc-line: #ddd7cb; --rc-mark: #1d5793; --rc-out: #c0392b;
          font: 13px system-ui, "Segoe UI", "Noto Sans", "Liberation Sans", sans-serif; }
        @media (prefers-color-scheme: dark) { .report-chart { --rc-ink: #ece8e0; --rc-soft: #aaa498; --rc-line: #37383d;
          --rc-mark: #8fbff6; --rc-out: #ff8b7a; } }
        .report-chart text { fill: var(--rc-ink); font-variant-numeric: tabular-nums; }
        .report-chart .soft { fill: var(--rc-soft); } .report-chart .title { font-weight: 600; }
        .report-chart .end { text-anchor: end; } .report-chart .middle { text-anchor: middle; }
        .report-chart .grid { stroke: var(--rc-line); } .report-chart .limit { stroke: var(--rc-out);
          stroke-dasharray: 5 4; fill: none; }
        .report-chart .bar { stroke: var(--rc-mark); stroke-width: 3; stroke-linecap: round; }
        .report-chart .path { stroke: var(--rc-mark); stroke-width: 1.5; fill: none; }
        .report-chart .dot { fill: var(--rc-mark); } .report-chart .out { fill: var(--rc-out); }
        </style>
        """
}
