/// Groups under each other, each with a dot for its value and a bar for its 95 % interval.
struct IntervalChart {
    private let definition: FigureDefinition
    private let rows: [Row]

    struct Row {
        let name: String
        let estimate: ReportedEstimate?

        init(_ name: String, _ estimate: ReportedEstimate?) {
            self.name = name
            self.estimate = estimate
        }
    }

    init(_ definition: FigureDefinition, rows: [Row]) {
        self.definition = definition
        self.rows = rows
    }

    private static let width = 720.0
    private static let nameWidth = 200.0
    private static let valueWidth = 110.0
    private static let rowHeight = 26.0
    private static let headHeight = 34.0

    /// A document of its own; a group without a value keeps its row, with a dash.
    var svg: String {
        let values = rows.compactMap(\.estimate).flatMap {
            [$0.value, $0.interval?.lowerBound, $0.interval?.upperBound]
        }
        let scale = ChartScale(
            showing: values.compactMap(\.self), within: definition.bounds, start: Self.nameWidth,
            length: Self.width - Self.nameWidth - Self.valueWidth)
        let bottom = Self.headHeight + Self.rowHeight * Double(rows.count)
        return """
            <svg class="report-chart" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 \(fixed(bottom + 24, decimals: 0))" \
            width="720" role="img" aria-label="\(escaped(definition.title))">
            \(ChartStyle.element)
            <text class="title" x="4" y="18">\(escaped(definition.title))</text>
            \(axis(scale, bottom))\(rows.enumerated().map { line($1, $0, scale) }.joined())</svg>

            """
    }

    private func axis(_ scale: ChartScale, _ bottom: Double) -> String {
        scale.ticks.map { tick in
            let x = coordinate(scale.place(of: tick))
            return """
                <line class="grid" x1="\(x)" x2="\(x)" y1="\(coordinate(Self.headHeight))" y2="\(coordinate(bottom))"/>
                <text class="soft middle" x="\(x)" y="\(coordinate(bottom + 16))">\(definition.unit.text(tick))</text>

                """
        }.joined()
    }

    private func line(_ row: Row, _ index: Int, _ scale: ChartScale) -> String {
        let y = Self.headHeight + Self.rowHeight * (Double(index) + 0.5)
        let name = """
            <text class="end" x="\(coordinate(Self.nameWidth - 12))" y="\(coordinate(y + 4))">\(escaped(row.name))</text>

            """
        let value = row.estimate.map { definition.unit.text($0.value) + " · n \($0.count)" } ?? "–"
        let label = """
            <text class="soft end" x="716" y="\(coordinate(y + 4))">\(escaped(value))</text>

            """
        return name + (row.estimate.map { mark($0, y, scale) } ?? "") + label
    }

    private func mark(_ estimate: ReportedEstimate, _ y: Double, _ scale: ChartScale) -> String {
        let at = coordinate(y)
        let bar = estimate.interval.map { interval in
            """
            <line class="bar" opacity=".45" x1="\(coordinate(scale.place(of: interval.lowerBound)))" \
            x2="\(coordinate(scale.place(of: interval.upperBound)))" y1="\(at)" y2="\(at)"/>

            """
        }
        return (bar ?? "") + """
            <circle class="dot" cx="\(coordinate(scale.place(of: estimate.value)))" cy="\(at)" r="5"/>

            """
    }
}

extension FigureDefinition {
    /// What the figure cannot leave.
    var bounds: ClosedRange<Double>? {
        switch unit {
        case .share: 0...1
        case .points: 0...100
        case .milliseconds, .number: nil
        }
    }
}
