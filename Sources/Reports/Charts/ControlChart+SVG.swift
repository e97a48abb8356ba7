extension ControlChart {
    private static let (width, height) = (720.0, 260.0)
    private static let (left, right, top, bottom) = (76.0, 16.0, 36.0, 44.0)

    /// The series as a line, the centre, the limits dashed, and signals filled in another colour with their rule as title.
    func svg(_ definition: FigureDefinition, title: String) -> String {
        let scale = ChartScale(
            showing: points.map(\.value) + limits.flatMap { [$0.lowerBound, $0.upperBound] },
            within: definition.bounds, start: 0, length: Self.height - Self.top - Self.bottom)
        let y = { (value: Double) in Self.height - Self.bottom - scale.place(of: value) }
        return """
            <svg class="report-chart" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 260" width="720" role="img" \
            aria-label="\(escaped(title))">
            \(ChartStyle.element)
            <text class="title" x="4" y="18">\(escaped(title))</text>
            \(grid(definition, scale, y))\(line("grid", [centre, centre], y))\
            \(path("limit", limits.map(\.lowerBound), y))\(path("limit", limits.map(\.upperBound), y))\
            \(path("path", points.map(\.value), y))\(dots(y))\(labels)</svg>

            """
    }

    private func x(_ index: Int) -> Double {
        let room = Self.width - Self.left - Self.right
        return Self.left + room * (Double(index) + 0.5) / Double(points.count)
    }

    private func grid(_ definition: FigureDefinition, _ scale: ChartScale, _ y: (Double) -> Double) -> String {
        scale.ticks.map { tick in
            """
            <text class="soft end" x="\(coordinate(Self.left - 8))" y="\(coordinate(y(tick) + 4))">\
            \(definition.unit.text(tick))</text>

            """
        }.joined()
    }

    private func line(_ style: String, _ values: [Double], _ y: (Double) -> Double) -> String {
        """
        <line class="\(style)" x1="\(coordinate(Self.left))" x2="\(coordinate(Self.width - Self.right))" \
        y1="\(coordinate(y(values[0])))" y2="\(coordinate(y(values[1])))"/>

        """
    }

    private func path(_ style: String, _ values: [Double], _ y: (Double) -> Double) -> String {
        let places = values.enumerated().map { "\(coordinate(x($0))),\(coordinate(y($1)))" }
        return "<polyline class=\"\(style)\" points=\"\(places.joined(separator: " "))\"/>\n"
    }

    private func dots(_ y: (Double) -> Double) -> String {
        let rules = Dictionary(signals.map { ($0.index, $0.rule.rawValue) }) { first, _ in first }
        return points.enumerated().map { index, point in
            let rule = rules[index]
            return """
                <circle class="\(rule == nil ? "dot" : "out")" cx="\(coordinate(x(index)))" \
                cy="\(coordinate(y(point.value)))" r="\(rule == nil ? 3 : 5)"><title>\(escaped(point.label))\
                \(rule.map { ": \($0)" } ?? "")</title></circle>

                """
        }.joined()
    }

    /// At most a dozen.
    private var labels: String {
        let step = max(1, (points.count + 11) / 12)
        return stride(from: 0, to: points.count, by: step).map { index in
            """
            <text class="soft middle" x="\(coordinate(x(index)))" y="\(coordinate(Self.height - 16))">\
            \(escaped(String(points[index].label.suffix(8))))</text>

            """
        }.joined()
    }
}

extension ControlChart {
    /// The chart as a report.
    /// - Parameters:
    ///   - definition: of the figure that is charted.
    ///   - unit: what a point is: `day`, `week`.
    public func document(_ definition: FigureDefinition, by unit: String, period: String?) -> ReportDocument {
        let rules = Dictionary(signals.map { ($0.index, $0.rule.rawValue) }) { first, _ in first }
        let rows = points.indices.map { index -> [ReportCell] in
            [
                .text(points[index].label), .count(points[index].count), .number(points[index].value, definition.unit),
                .number(limits[index].lowerBound, definition.unit), .number(centre, definition.unit),
                .number(limits[index].upperBound, definition.unit), .text(rules[index]),
            ]
        }
        let title = "\(definition.title) by \(unit)"
        return ReportDocument(
            kind: "control", title: title, period: period,
            table: ReportTable(
                columns: [unit, "calls", definition.name, "lower_limit", "centre", "upper_limit", "signal"]
                    .map { .init($0) }, rows: rows),
            definitions: [definition],
            notes: [
                ReportNote(
                    "beyond_chance",
                    ["limits": kind.rawValue, "signals": String(signals.count), "count": String(points.count)],
                    text: "Limits: \(kind.rawValue). \(signals.count) of \(points.count) points are beyond chance.")
            ],
            charts: [svg(definition, title: title)])
    }
}
