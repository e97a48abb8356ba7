import Reports
import Sampling

/// How figures with their uncertainty are written in the reader's language.
struct FigureText {
    private let messages: Messages

    init(_ messages: Messages) { self.messages = messages }

    /// `12.5`; `12,5` where that is how it is written.
    func plain(_ number: Double, decimals: Int) -> String {
        messages.language.numbers.decimal(number, decimals: decimals)
    }

    /// `+4.2`, `−1.0`, `0.0`: in points, for a difference.
    func signed(_ number: Double) -> String {
        let isZero = fixed(abs(number), decimals: 1) == fixed(0, decimals: 1)
        return (isZero ? "" : number < 0 ? "−" : "+") + plain(abs(number), decimals: 1)
    }

    /// `−0.25`, with a minus as wide as a figure.
    func number(_ number: Double, decimals: Int) -> String {
        (number < 0 ? "−" : "") + plain(abs(number), decimals: decimals)
    }

    /// Up to two decimals, none where they are zeros.
    func short(_ number: Double) -> String {
        let hundredths = (number * 100).rounded()
        let decimals =
            hundredths.truncatingRemainder(dividingBy: 100) == 0
            ? 0 : hundredths.truncatingRemainder(dividingBy: 10) == 0 ? 1 : 2
        return plain(number, decimals: decimals)
    }

    /// `71–86`; `nil` unless both ends are known. Ends below 0 are kept apart by dots: `−0.10…0.93`.
    func range(_ lower: Double?, _ upper: Double?, decimals: Int = 0) -> String? {
        guard let lower, let upper else { return nil }
        let ends = [lower, upper].map { number($0, decimals: decimals) }
        return ends.joined(separator: lower < 0 || decimals > 0 ? "…" : "–")
    }

    /// Of a difference in points; says so where the sample is too small for an interval.
    func range(of estimate: Estimate) -> String {
        range(estimate.interval?.lowerBound, estimate.interval?.upperBound, decimals: 1) ?? messages("figure.too_few")
    }

    /// Of a share, as `71–86 %`.
    func percentRange(_ interval: ClosedRange<Double>) -> String {
        "\(plain(interval.lowerBound * 100, decimals: 0))–\(plain(interval.upperBound * 100, decimals: 0))\u{A0}%"
    }

    /// A figure of a report with its unit, which stays on the same line: `12,5 с`, `78 %`.
    func text(_ value: Double, _ unit: FigureDefinition.Unit) -> String {
        let written = number(value, unit)
        return switch unit {
        case .milliseconds: written + "\u{A0}" + messages("measure_unit.seconds")
        case .share: written + "\u{A0}%"
        case .points, .number: written
        }
    }

    /// The same without its unit.
    func number(_ value: Double, _ unit: FigureDefinition.Unit) -> String {
        unit.number(value, in: messages.language.numbers)
    }

    func percent(_ share: Double) -> String { plain(share * 100, decimals: 0) + "\u{A0}%" }
}
