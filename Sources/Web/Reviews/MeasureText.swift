/// A measure as people read it: with a name in their language where there is one, and a value with its unit.
struct MeasureText {
    private let measure: String

    /// - Parameter measure: as `sidetone measures` lists it, `dead_air.total.ms`.
    init(_ measure: String) { self.measure = measure }

    func name(_ messages: Messages) -> String {
        let key = "measure.\(measure)"
        return messages.has(key) ? messages(key) : measure
    }

    /// `13.3 s`, `45 %`, `2`.
    func text(_ value: Double, _ messages: Messages) -> String {
        let figures = FigureText(messages)
        if measure.hasSuffix(".ms") {
            return figures.plain(value / 1000, decimals: 1) + "\u{A0}" + messages("measure_unit.seconds")
        }
        return measure.hasSuffix(".ratio") ? figures.percent(value) : figures.short(value)
    }
}
