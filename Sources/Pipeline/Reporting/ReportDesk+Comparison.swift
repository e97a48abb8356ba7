import CallModel
public import Reports
import Sampling

extension ReportDesk {
    /// The company's own calls against those of an outsourced centre, over the same mix of calls.
    /// - Parameters:
    ///   - partner: one centre; `nil` takes all together.
    ///   - mix: the columns that make the mix.
    ///   - figures: empty takes the usual ones, every item that was scored and the ten most frequent themes, as far as
    ///     both have a value.
    /// - Throws: `InputError` where one of the two took no calls.
    public func comparison(partner: String?, mix: [String], figures: [CallFigure]) throws -> ReportDocument {
        let calls = self.calls(by: ["partner"] + mix)
        let own = calls.filter { $0.partner == nil }
        let theirs = calls.filter { call in call.partner.map { partner == nil || $0 == partner } ?? false }
        guard !own.isEmpty, !theirs.isEmpty else {
            throw InputError(
                code: "report.nothing_to_compare", file: "--partner", place: partner,
                expected: "expected calls with this partner, and calls without one, in the period")
        }
        let figures = figures.isEmpty ? try usualFigures(own, theirs) : figures
        let comparisons = figures.map { MixComparison(cells($0, own, theirs, mix)) }
        let adjusted = Holm.adjusted(comparisons.compactMap { $0?.chance })
        var next = adjusted.makeIterator()
        let rows = zip(figures, comparisons).map { figure, comparison in
            SideBySide.Row(
                first: self.figure(figure, of: own), second: self.figure(figure, of: theirs),
                adjusted: comparison.map { SideBySide.Adjusted($0, figure.definition.unit) },
                chance: comparison?.chance == nil ? nil : next.next())
        }
        return SideBySide(firstName: "in-house", secondName: partner ?? "outsourced", mix: mix, rows: rows)
            .document(period: periodName).naming(themes: evidence.themeTitles)
            .noting(agreements: evidence.agreements).noting(dividedQueuesOf: own + theirs)
    }

    private static let usualNames = [
        "score", "passed", "disputed", "calibration", "score_gap", "score.automatic", "asa",
        "service_level.abandons_negative.20s",
        "aht", "abandonment", "transfers", "escalations", "first_line", "fcr.7d", "csat", "thanks",
    ]
    private static let mostThemes = 10

    /// Those of which both groups have a value.
    private func usualFigures(_ own: [ReportedCall], _ theirs: [ReportedCall]) throws -> [CallFigure] {
        let calls = own + theirs
        let items = Set(calls.compactMap(\.reviewed).flatMap(\.items.keys)).sorted().map { "item.\($0)" }
        let automatic = Set(calls.compactMap(\.automatic).flatMap(\.items.keys)).sorted().map { "item.automatic.\($0)" }
        let counts = Dictionary(grouping: calls.flatMap { $0.themes ?? [] }) { $0 }.mapValues(\.count)
        let themes = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.mostThemes)
            .map { "theme.\($0.key)" }
        return try (Self.usualNames + items + automatic + themes).map { try FigureCatalogue.standard.figure($0) }
            .filter { figure in
                [own, theirs].allSatisfy { $0.contains { figure.reading(of: $0).value != nil } }
            }
    }

    private func cells(
        _ figure: CallFigure, _ own: [ReportedCall], _ theirs: [ReportedCall], _ mix: [String]
    ) -> [MixComparison.Cell] {
        guard figure.definition.statistic == .mean || figure.definition.statistic == .share else { return [] }
        let one = byMix(figure, own, mix), other = byMix(figure, theirs, mix)
        return Set(one.keys).union(other.keys).sorted {
            $0.map { $0 ?? "" }.lexicographicallyPrecedes($1.map { $0 ?? "" })
        }
        .map { MixComparison.Cell(first: one[$0] ?? [], second: other[$0] ?? []) }
    }

    private func byMix(
        _ figure: CallFigure, _ calls: [ReportedCall], _ mix: [String]
    ) -> [[String?]: [MixComparison.Weighted]] {
        let isDrawn = figure.definition.basis == .drawnCalls
        return calls.reduce(into: [:]) { cells, call in
            guard let value = figure.reading(of: call).value,
                let weight = isDrawn ? evidence.weights[call.call.id] : 1
            else { return }
            cells[mix.map { call.values(of: $0).first ?? nil }, default: []]
                .append(MixComparison.Weighted(value, weight: weight))
        }
    }
}

extension ReportedCall {
    /// Whose it is; `nil` for the company's own, and for nobody's, of which no figure of offered calls says anything.
    fileprivate var partner: String? { values(of: "partner").first ?? nil }
}

extension SideBySide.Adjusted {
    /// - Parameter unit: shares differ by 1 at most, points by 100.
    fileprivate init(_ comparison: MixComparison, _ unit: FigureDefinition.Unit) {
        let most =
            switch unit {
            case .share: 1.0
            case .points: 100.0
            case .milliseconds, .number: Double.greatestFiniteMagnitude
            }
        self.init(
            first: comparison.first, second: comparison.second,
            difference: comparison.difference.clamped(to: -most...most).reported,
            comparedShare: comparison.comparedShare)
    }
}
