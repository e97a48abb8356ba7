import Reports

/// A control chart as the partial `control` draws it, from the table that stands below it.
struct ControlPicture {
    let seriesPoints: String
    let lowerPoints: String
    let upperPoints: String
    let centrePath: String
    let marks: [Mark]
    let ticks: [Tick]

    struct Mark {
        let markX: String
        let markY: String
        let markClass: String
        let markTitle: String
    }

    struct Tick {
        let tickY: String
        let tickText: String
    }

    private static let (width, height) = (720.0, 240.0)
    private static let (left, right, edge) = (72.0, 12.0, 14.0)

    /// - Parameter table: unit, calls, value, lower limit, centre, upper limit, signal.
    /// - Returns: `nil` where a point has no value.
    init?(_ table: ReportTable, _ figures: FigureText) {
        let points = table.rows.compactMap(Point.init)
        guard points.count == table.rows.count, let first = points.first else { return nil }
        let low = points.map { min($0.value, $0.lower) }.min() ?? 0
        let high = max(points.map { max($0.value, $0.upper) }.max() ?? 1, low + 1e-9)
        func x(_ index: Int) -> String {
            let share = (Double(index) + 0.5) / Double(points.count)
            return fixed(Self.left + share * (Self.width - Self.left - Self.right), decimals: 1)
        }
        func y(_ value: Double) -> String {
            let share = (value - low) / (high - low)
            return fixed(Self.height - Self.edge - share * (Self.height - 2 * Self.edge), decimals: 1)
        }
        func line(_ value: (Point) -> Double) -> String {
            points.enumerated().map { "\(x($0)),\(y(value($1)))" }.joined(separator: " ")
        }
        (seriesPoints, lowerPoints, upperPoints) = (line(\.value), line(\.lower), line(\.upper))
        centrePath = "M\(fixed(Self.left, decimals: 0)) \(y(first.centre))H\(fixed(Self.width, decimals: 0))"
        marks = points.enumerated().map { index, point in
            Mark(
                markX: x(index), markY: y(point.value), markClass: point.signal == nil ? "value" : "out",
                markTitle: [point.label, figures.text(point.value, point.unit), point.signal].compactMap(\.self)
                    .joined(separator: " · "))
        }
        ticks = Set([low, first.centre, high]).sorted().map {
            Tick(tickY: y($0), tickText: figures.text($0, first.unit))
        }
    }

    private struct Point {
        let label: String
        let value: Double
        let lower: Double
        let centre: Double
        let upper: Double
        let signal: String?
        let unit: FigureDefinition.Unit

        init?(_ row: [ReportCell]) {
            guard row.count == 7, case .text(let label?) = row[0], case .number(let value?, let unit) = row[2],
                case .number(let lower?, _) = row[3], case .number(let centre?, _) = row[4],
                case .number(let upper?, _) = row[5], case .text(let signal) = row[6]
            else { return nil }
            (self.label, self.value, self.lower, self.centre, self.upper) = (label, value, lower, centre, upper)
            (self.signal, self.unit) = (signal, unit)
        }
    }
}
