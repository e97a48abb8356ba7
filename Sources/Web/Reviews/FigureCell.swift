import CallModel
import Reports

/// A figure of the board with its interval, as the partial `figure` shows it: a link to the calls behind it.
struct FigureCell {
    let hasFigure: Bool
    let figureText: String
    /// The interval, or that the sample is too small for one.
    let figureRange: String
    let figurePath: String
    /// What the link says to those who hear it.
    let figureLabel: String
    /// Said where the norm lies outside the interval.
    let figureNote: String?
    let figureChart: IntervalChart?
    let figureCount: String

    /// - Parameters:
    ///   - norm: what the figure is held against, on its own scale.
    ///   - name: of the figure and its group.
    init(_ figure: BoardFigure, norm: Double? = nil, path: String, name: String, _ messages: Messages) {
        let isShare = figure.formula == .weightedPassShare
        let (factor, unit) = isShare ? (100.0, "\u{A0}%") : (1.0, "")
        let (estimate, interval) = (figure.estimate, figure.estimate?.interval)
        hasFigure = estimate != nil
        let figures = FigureText(messages)
        figureText = estimate.map { figures.plain($0.value * factor, decimals: isShare ? 0 : 1) + unit } ?? "–"
        figureRange =
            figures.range(interval.map { $0.lowerBound * factor }, interval.map { $0.upperBound * factor })
            ?? messages("figure.too_few")
        figurePath = path
        figureLabel = "\(name): \(figureText), \(figureRange). \(messages("quality.to_calls"))"
        figureNote = Self.note(interval, norm).map { messages("quality.\($0)_norm") }
        figureChart = estimate.map {
            IntervalChart(
                $0.value, lower: interval?.lowerBound, upper: interval?.upperBound, scale: 0...(isShare ? 1 : 100),
                mark: norm)
        }
        figureCount = String(estimate?.count ?? 0)
    }

    private static func note(_ interval: ClosedRange<Double>?, _ norm: Double?) -> String? {
        guard let interval, let norm else { return nil }
        return interval.upperBound < norm ? "below" : interval.lowerBound > norm ? "above" : nil
    }
}
