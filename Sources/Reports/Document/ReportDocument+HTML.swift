extension ReportDocument {
    /// A page that stands for itself: tables, charts, formulas. No script, nothing from the network.
    /// - Parameter hasCharts: mail programs do not show SVG.
    public func html(hasCharts: Bool = true) -> String {
        let tables = ([table] + details).map { table in
            (table.title.map { "<h2>\(escaped($0))</h2>\n" } ?? "") + table.html
        }
        let figures = hasCharts ? charts.map { "<figure>\n\($0)</figure>\n" } : []
        let notes = notes.map { "<p>\(escaped($0.text))</p>\n" }
        let formulas = definitions.map { definition in
            "<dt>\(escaped(definition.id))</dt><dd>\(escaped(definition.explanation([])))</dd>\n"
        }
        return """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>\(escaped(title))</title>
            \(Self.style)
            <h1>\(escaped(title))</h1>
            \(period.map { "<p>\(escaped($0))</p>\n" } ?? "")\((tables + figures + notes).joined())<dl>
            \(formulas.joined())</dl>
            </html>

            """
    }

    private static let style = """
        <style>
        :root { color-scheme: light dark; }
        body { font: 15px/1.5 system-ui, "Segoe UI", "Noto Sans", sans-serif; max-width: 72rem; margin: 2rem auto;
          padding: 0 1rem; font-variant-numeric: tabular-nums; }
        h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; }
        table { border-collapse: collapse; margin: 1rem 0; display: block; overflow-x: auto; }
        th, td { text-align: left; padding: .3rem .9rem .3rem 0; border-bottom: 1px solid #8884; vertical-align: top; }
        td small { opacity: .75; display: block; }
        figure { margin: 1rem 0; } figure svg { max-width: 100%; height: auto; }
        dt { font-weight: 600; } dd { margin: 0 0 .5rem; opacity: .85; }
        </style>
        """
}

extension ReportTable {
    fileprivate var html: String {
        let head = columns.map { "<th scope=\"col\">\(escaped($0.name))</th>" }.joined()
        let lines = rows.map { row in "<tr>" + row.map { "<td>\($0.html)</td>" }.joined() + "</tr>\n" }
        return "<table>\n<thead><tr>\(head)</tr></thead>\n<tbody>\n\(lines.joined())</tbody>\n</table>\n"
    }
}

extension ReportCell {
    /// A figure with its interval and what it stands on below it.
    fileprivate var html: String {
        guard case .figure(let figure) = self, let estimate = figure.estimate else { return escaped(text) }
        let unit = figure.definition.unit
        let bounds = estimate.interval.map { "\(unit.number($0.lowerBound))–\(unit.number($0.upperBound)), " } ?? ""
        return "\(escaped(unit.text(estimate.value)))<small>\(bounds)n \(estimate.count)</small>"
    }
}
