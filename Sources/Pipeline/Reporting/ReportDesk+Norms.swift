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
        let columns = column.map { [$0] } ?? []
        let calls = self.calls(by: columns)
        let figures = try settings.norms.map { norm in
            try FigureCatalogue.standard.figure(norm.figure, file: "norms.figures")
        }
        let estimate = evidence.estimates(of: figures)
        let judgements = CallTable(calls).groups(by: columns).flatMap { group in
            zip(settings.norms, figures).flatMap { norm, figure in
                LoadRegime.allCases.compactMap { regime in
                    norm.limits[regime].map { limit in
                        let calls = group.calls.filter { $0.regime == regime }
                        return NormReport.Judgement(
                            group: group.values.first ?? nil, regime: regime, limit: limit,
                            figure: Figure(figure, of: CallGroup(values: [], calls: calls), estimate))
                    }
                }
            }
        }
        return NormReport.document(judgements, by: column, isPeakDeclared: hasCalendar, period: periodName)
            .noting(dividedQueuesOf: calls)
    }

    /// Hours of the period against the same hour and weekday before.
    public func hours() -> ReportDocument {
        let known = self.known
        return HourDeviation.document(
            HourDeviation.all(known) { day in period.map { $0.contains(day) } ?? true }, period: periodName
        ).noting(dividedQueuesOf: known)
    }

    /// A control chart of a figure.
    /// - Parameters:
    ///   - unit: `day`, `week` or `month`.
    ///   - baseline: points from the first on that make the limits; `nil` takes all.
    /// - Throws: `InputError` where there are fewer than two points with a value.
    public func control(of figure: CallFigure, by unit: String, baseline: Int?) throws -> ReportDocument {
        let calls = self.calls(by: [unit])
        let estimates = evidence.estimates(of: [figure])
        let points = CallTable(calls).groups(by: [unit]).compactMap { group -> ControlChart.Point? in
            guard let label = group.values.first ?? nil, let estimate = estimates(figure, group) else {
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
        return chart.document(figure.definition, by: unit, period: periodName).noting(dividedQueuesOf: calls)
    }
}
