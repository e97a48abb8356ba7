/// Norms against what was, by regime.
public enum NormReport {
    /// One norm in one regime.
    public struct Judgement: Hashable, Sendable {
        public let group: String?
        public let regime: LoadRegime
        public let limit: Norm.Limit
        public let figure: Figure

        public init(group: String?, regime: LoadRegime, limit: Norm.Limit, figure: Figure) {
            self.group = group
            self.regime = regime
            self.limit = limit
            self.figure = figure
        }

        public var verdict: NormVerdict { limit.verdict(of: figure.estimate) }
    }

    /// - Parameters:
    ///   - column: what makes the groups; `nil` judges all calls together.
    ///   - isPeakDeclared: a calendar says which hours are peak; else the load does.
    public static func document(
        _ judgements: [Judgement], by column: String?, isPeakDeclared: Bool, period: String?
    ) -> ReportDocument {
        let columns = (column.map { [$0] } ?? []) + ["load", "figure", "norm", "value", "verdict"]
        let definitions = judgements.reduce(into: [FigureDefinition]()) { known, judgement in
            if !known.contains(judgement.figure.definition) { known.append(judgement.figure.definition) }
        }
        return ReportDocument(
            kind: "norms", title: "Norms in peak and quiet hours", period: period,
            table: ReportTable(
                columns: columns.map { .init($0) },
                rows: judgements.map { judgement in
                    let unit = judgement.figure.definition.unit
                    return (column == nil ? [] : [.text(judgement.group)])
                        + [
                            .text(judgement.regime.rawValue), .text(judgement.figure.definition.name),
                            .text(judgement.limit.text(unit)), .figure(judgement.figure),
                            .text(judgement.verdict.rawValue),
                        ]
                }),
            definitions: definitions,
            notes: [standing(of: judgements), isPeakDeclared ? declaredPeak : derivedPeak])
    }

    private static func standing(of judgements: [Judgement]) -> ReportNote {
        let missed = judgements.count { $0.verdict == .notMet }
        let open = judgements.count { $0.verdict == .cannotSay }
        let met = judgements.count - missed - open
        return ReportNote(
            "norms_met",
            [
                "count": String(judgements.count), "met": String(met), "missed": String(missed), "open": String(open),
            ],
            text: "Of \(judgements.count) norms \(met) are met, \(missed) are not, and of \(open) the calls cannot "
                + "say: the interval holds the limit, or there is none.")
    }

    private static let declaredPeak = ReportNote(
        "peak_declared", text: "Peak hours: as the calendar under norms.peak declares them.")
    private static let derivedPeak = ReportNote(
        "peak_derived",
        text: "Peak hours: the busiest hours that hold half of all calls, because no calendar declares any "
            + "(load_by_hour/1).")
}
