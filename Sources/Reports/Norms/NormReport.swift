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
    ///   - peak: how it was told which hours are peak.
    public static func document(
        _ judgements: [Judgement], by column: String?, peak: String, period: String?
    ) -> ReportDocument {
        let columns = (column.map { [$0] } ?? []) + ["load", "figure", "norm", "value", "verdict"]
        let definitions = judgements.reduce(into: [FigureDefinition]()) { known, judgement in
            if !known.contains(judgement.figure.definition) { known.append(judgement.figure.definition) }
        }
        let missed = judgements.count { $0.verdict == .notMet }
        let open = judgements.count { $0.verdict == .cannotSay }
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
            notes: [
                "Of \(judgements.count) norms \(judgements.count - missed - open) are met, \(missed) are not, and of "
                    + "\(open) the calls cannot say: the interval holds the limit, or there is none.",
                "Peak hours: \(peak).",
            ])
    }
}
