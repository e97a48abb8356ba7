public import CallModel

/// The calls that a figure of a report stands on.
public enum CallListReport {
    /// More than anybody looks through.
    private static let mostCalls = 200

    /// - Parameters:
    ///   - calls: those of one row of a report.
    ///   - figure: lists what each call says of it, first those that say something, and leaves out those it does not
    ///     concern; `nil` lists all.
    ///   - hidden: calls that are left out, and counted, where a figure is asked for.
    public static func document(
        _ calls: [ReportedCall], saying figure: CallFigure?, hiding hidden: Set<CallID> = [], period: String?
    ) -> ReportDocument {
        let told = figure == nil ? calls : calls.filter { !hidden.contains($0.call.id) }
        let concerned = told.filter { figure?.reading(of: $0) != .notApplicable }.byValue(of: figure)
        let columns = ["call", "began", "team", "agent", "queue", "outcome"] + (figure == nil ? [] : ["value"])
        let rows = concerned.prefix(mostCalls).map { call in
            call.cells + [figure.map { ReportCell($0.reading(of: call), $0.definition.unit) }].compactMap(\.self)
        }
        return ReportDocument(
            kind: "calls", title: figure.map { "Calls behind \($0.definition.name)" } ?? "Calls", period: period,
            table: ReportTable(columns: columns.map { .init($0) }, rows: rows),
            definitions: [figure?.definition].compactMap(\.self),
            notes: notes(on: concerned.count, hiddenCount: calls.count - told.count))
    }

    private static func notes(on count: Int, hiddenCount: Int) -> [ReportNote] {
        [
            hiddenCount > 0 ? note(onHidden: hiddenCount) : nil,
            count > mostCalls ? note(on: count) : nil,
        ].compactMap(\.self)
    }

    private static func note(onHidden count: Int) -> ReportNote {
        ReportNote(
            "hidden_calls", ["count": String(count)],
            text: "Not listed, because you are to score them blind in a calibration first: \(count).")
    }

    private static func note(on count: Int) -> ReportNote {
        ReportNote(
            "first_calls", ["shown": String(mostCalls), "count": String(count)],
            text: "The first \(mostCalls) of \(count) calls. A shorter period shows the others.")
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
