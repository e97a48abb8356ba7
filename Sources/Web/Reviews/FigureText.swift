import Reports
import Sampling

/// How figures with their uncertainty are written.
enum FigureText {
    /// `+4.2`, `−1.0`, `0.0`: in points, for a difference.
    static func signed(_ number: Double) -> String {
        let text = fixed(abs(number), decimals: 1)
        return text == "0.0" ? text : (number < 0 ? "−" : "+") + text
    }

    /// `−0.25`, with a minus as wide as a figure.
    static func number(_ number: Double, decimals: Int) -> String {
        (number < 0 ? "−" : "") + fixed(abs(number), decimals: decimals)
    }

    /// `71–86`; `nil` unless both ends are known. Ends below 0 are kept apart by dots: `−0.10…0.93`.
    static func range(_ lower: Double?, _ upper: Double?, decimals: Int = 0) -> String? {
        guard let lower, let upper else { return nil }
        let ends = [lower, upper].map { number($0, decimals: decimals) }
        return ends.joined(separator: lower < 0 || decimals > 0 ? "…" : "–")
    }

    /// Of a difference in points; says so where the sample is too small for an interval.
    static func range(of estimate: Estimate, _ messages: Messages) -> String {
        range(estimate.interval?.lowerBound, estimate.interval?.upperBound, decimals: 1) ?? messages("figure.too_few")
    }

    /// Of a share, as `71–86 %`.
    static func percentRange(_ interval: ClosedRange<Double>) -> String {
        "\(fixed(interval.lowerBound * 100, decimals: 0))–\(fixed(interval.upperBound * 100, decimals: 0))\u{A0}%"
    }

    static func percent(_ share: Double) -> String { fixed(share * 100, decimals: 0) + "\u{A0}%" }
}
