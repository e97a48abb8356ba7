import CallModel
public import Reports

extension ReportDesk {
    /// Every norm of the settings in every regime it has a limit for.
    /// - Parameter column: what makes the groups; `nil` judges all calls together.
    /// - Throws: `InputError` where there are no norms, or one is of an unknown figure.
    public func norms(by column: String?) throws -> ReportDocument {
        guard !settings.norms.isEmpty else {
            throw InputError(
                code: "report.no_norms", file: "sidetone.yaml", place: "norms.figures",
                expected: "expected figures with their limits, such as asa: {peak: {at_most: 45000}}")
        }
        let groups = CallTable(calls).groups(by: column.map { [$0] } ?? [])
        let judgements = try groups.flatMap { group in
            try settings.norms.flatMap { norm in
                let figure = try FigureCatalogue.standard.figure(norm.figure, file: "norms.figures")
                return LoadRegime.allCases.compactMap { regime in
                    norm.limits[regime].map { limit in
                        NormReport.Judgement(
                            group: group.values.first ?? nil, regime: regime, limit: limit,
                            figure: self.figure(figure, of: group.calls.filter { $0.regime == regime }))
                    }
                }
            }
        }
        return NormReport.document(judgements, by: column, peak: peakName, period: periodName)
    }

    private var peakName: String {
        hasCalendar
            ? "as the calendar under norms.peak declares them"
            : "the busiest hours that hold half of all calls, because no calendar declares any (load_by_hour/1)"
    }

    /// Hours of the period against the same hour and weekday before.
    public func hours() -> ReportDocument {
        HourDeviation.document(
            HourDeviation.all(known) { day in period.map { $0.contains(day) } ?? true }, period: periodName)
    }

    /// A control chart of a figure.
    /// - Parameters:
    ///   - unit: `day`, `week` or `month`.
    ///   - baseline: points from the first on that make the limits; `nil` takes all.
    /// - Throws: `InputError` where there are fewer than two points with a value.
    public func control(of figure: CallFigure, by unit: String, baseline: Int?) throws -> ReportDocument {
        let points = CallTable(calls).groups(by: [unit]).compactMap { group -> ControlChart.Point? in
            guard let label = group.values.first ?? nil, let estimate = evidence.estimate(figure, group) else {
                return nil
            }
            return ControlChart.Point(label, estimate.value, count: estimate.count)
        }
        let isPlainShare = figure.definition.statistic == .share && figure.definition.basis == .everyCall
        let bounds: ClosedRange<Double>? =
            switch figure.definition.unit {
            case .points: 0...100
            case .share: 0...1
            case .milliseconds: 0...Double(Int.max >> 20)
            case .number: nil
            }
        let chart =
            isPlainShare
            ? ControlChart(shares: points, baseline: baseline)
            : ControlChart(individuals: points, baseline: baseline, within: bounds)
        guard points.count > 1, let chart else {
            throw InputError(
                code: "report.too_few_points", file: "--by", place: unit,
                expected: "expected calls with a value of \(figure.definition.name) in two or more periods")
        }
        return chart.document(figure.definition, by: unit, period: periodName)
    }
}
