public import CallModel

/// The calls that a figure of a report stands on.
public enum CallListReport {
    /// - Parameters:
    ///   - calls: those of one row of a report.
    ///   - figure: lists what each call says of it, first those that say something, and leaves out those it does not
    ///     concern; `nil` lists all.
    ///   - hidden: calls that are left out, and counted, where a figure is asked for.
    ///   - most: how many are listed, as many as anybody looks through; `nil` lists all, for a file.
    public static func document(
        _ calls: [ReportedCall], saying figure: CallFigure?, hiding hidden: Set<CallID> = [], most: Int? = nil,
        period: String?
    ) -> ReportDocument {
        let told = figure == nil ? calls : calls.filter { !hidden.contains($0.call.id) }
        let concerned = told.filter { figure?.reading(of: $0) != .notApplicable }.byValue(of: figure)
        let columns = ["call", "began", "team", "agent", "queue", "outcome"] + (figure == nil ? [] : ["value"])
        let rows = concerned.prefix(most ?? concerned.count).map { call in
            call.cells + [figure.map { ReportCell($0.reading(of: call), $0.definition.unit) }].compactMap(\.self)
        }
        return ReportDocument(
            kind: "calls", title: figure.map { "Calls behind \($0.definition.name)" } ?? "Calls", period: period,
            table: ReportTable(columns: columns.map { .init($0) }, rows: rows),
            definitions: [figure?.definition].compactMap(\.self),
            notes: notes(on: concerned.count, most: most, hiddenCount: calls.count - told.count))
    }

    private static func notes(on count: Int, most: Int?, hiddenCount: Int) -> [ReportNote] {
        [
            hiddenCount > 0 ? note(onHidden: hiddenCount) : nil,
            most.flatMap { count > $0 ? note(on: count, most: $0) : nil },
        ].compactMap(\.self)
    }

    private static func note(onHidden count: Int) -> ReportNote {
        ReportNote(
            "hidden_calls", ["count": String(count)],
            text: "Not listed, because you are to score them blind in a calibration first: \(count).")
    }

    private static func note(on count: Int, most: Int) -> ReportNote {
        ReportNote(
            "first_calls", ["shown": String(most), "count": String(count)],
            text: "The first \(most) of \(count) calls. The file holds the others too, as far as consent allows.")
    }
}

extension [ReportedCall] {
    /// The figure stands on those that say something of it: they come first.
    fileprivate func byValue(of figure: CallFigure?) -> [ReportedCall] {
        guard let figure else { return self }
        let says = map { if case .value = figure.reading(of: $0) { true } else { false } }
        return zip(self, says).filter(\.1).map(\.0) + zip(self, says).filter { !$0.1 }.map(\.0)
    }
}

extension ReportedCall {
    fileprivate var cells: [ReportCell] {
        [
            .call(call.id, isOpen: isOpen), .text(call.startedAt.iso8601), .text(call.team ?? claimed["team"]),
            .text(call.agent), .text(call.queue), .text(call.outcome),
        ]
    }
}

extension ReportCell {
    fileprivate init(_ reading: Reading, _ unit: FigureDefinition.Unit) {
        self =
            switch reading {
            case .value(let value): .number(value, unit)
            case .notApplicable: .text("not applicable")
            case .notMeasurable: .text("not measurable")
            case .notEvaluated: .text("not evaluated")
            }
    }
}
