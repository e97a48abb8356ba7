import CallModel

/// What people and the machine say of calls: scores, items, themes, thanks.
enum QualityFigures {
    static let all: [CallFigure] = [
        score, passed, disputed, gap, calibration, automaticScore, automaticPassed, loyalty,
    ]

    private static let score = CallFigure(
        FigureDefinition(
            "score", title: "score",
            formula: "Σ w·s / Σ w over reviewed calls drawn at random, w = eligible / reviewed of the stratum",
            source: "docs/reviews.md, score/2", unit: .points, statistic: .mean, basis: .drawnCalls, isMoreBetter: true)
    ) { call in call.reviewed.map { Reading(measured: $0.percent) } ?? .notEvaluated }

    private static let passed = CallFigure(
        FigureDefinition(
            "passed", title: "passed", formula: "Σ w·p / Σ w over reviewed calls drawn at random, undecided left out",
            source: "docs/reviews.md, pass_share/2", unit: .share, statistic: .share, basis: .drawnCalls,
            isMoreBetter: true)
    ) { call in call.reviewed.map { Reading(measured: $0.passed) } ?? .notEvaluated }

    private static let disputed = CallFigure(
        FigureDefinition(
            "disputed", title: "disputed evaluations",
            formula: "Σ w·d / Σ w over reviewed calls drawn at random, d = 1 where the agent disputed", unit: .share,
            statistic: .share, basis: .drawnCalls, isMoreBetter: false)
    ) { call in call.isDisputed.map { .value($0 ? 1 : 0) } ?? .notEvaluated }

    private static let gap = CallFigure(
        FigureDefinition(
            "score_gap", title: "people above the machine",
            formula: "Σ w·(score by people − score of the automatic answers) / Σ w over reviewed calls drawn at random",
            unit: .number, statistic: .mean, basis: .drawnCalls)
    ) { call in
        guard let reviewed = call.reviewed?.percent else { return .notEvaluated }
        return Reading(measured: call.automatic?.percent.map { reviewed - $0 })
    }

    private static let calibration = CallFigure(
        FigureDefinition(
            "calibration", title: "agreement in calibrations",
            formula:
                "mean over calls of calibrations of: pairs of reviewers who gave an item the same answer / pairs who "
                + "answered it, × 100",
            source: "docs/reviews.md", unit: .points, statistic: .mean, isMoreBetter: true)
    ) { call in call.calibration.map { .value(100 * $0) } ?? .notEvaluated }

    private static let automaticScore = CallFigure(
        FigureDefinition(
            "score.automatic", title: "automatic score",
            formula: "mean score of the automatic answers alone, over calls that may be scored", unit: .points,
            statistic: .mean, isMoreBetter: true)
    ) { call in call.automatic.map { Reading(measured: $0.percent) } ?? .notMeasurable }

    private static let automaticPassed = CallFigure(
        FigureDefinition(
            "passed.automatic", title: "passed automatically",
            formula: "passed / (passed + failed) by the automatic answers alone", unit: .share, statistic: .share,
            isMoreBetter: true)
    ) { call in
        call.automatic.map { $0.passed.map { .value($0) } ?? .notEvaluated } ?? .notMeasurable
    }

    private static let loyalty = CallFigure(
        FigureDefinition(
            "thanks", title: "thanks at the end",
            formula:
                "calls whose customer thanked in the last words or praised something in the last half minute / calls "
                + "in whose last half minute the customer was heard",
            unit: .share, statistic: .share, isMoreBetter: true)
    ) { call in call.call.medium == nil ? Reading(measured: call.isLoyal) : .notApplicable }

    /// - Parameter item: `scorecard/item`.
    static func item(_ item: String) -> CallFigure {
        CallFigure(
            FigureDefinition(
                "item.\(item)", title: item, formula: "Σ w·i / Σ w, i = points / possible points of the item, 0–100",
                source: "docs/reviews.md, item/1", unit: .points, statistic: .mean, basis: .drawnCalls,
                isMoreBetter: true)
        ) { call in call.reviewed?.reading(of: item) ?? .notEvaluated }
    }

    static func automaticItem(_ item: String) -> CallFigure {
        CallFigure(
            FigureDefinition(
                "item.automatic.\(item)", title: "\(item), automatic",
                formula: "mean of points / possible points of the item by the automatic answers, 0–100", unit: .points,
                statistic: .mean, isMoreBetter: true)
        ) { call in call.automatic?.reading(of: item) ?? .notMeasurable }
    }

    /// - Parameter theme: its id.
    static func theme(_ theme: String) -> CallFigure {
        CallFigure(
            FigureDefinition(
                "theme.\(theme)", title: theme, formula: "calls that speak of the theme / calls with words",
                unit: .share, statistic: .share)
        ) { call in Reading(measured: call.themes.map { $0.contains(theme) }) }
    }
}

extension CallScore {
    /// An item that the scorecard of the call does not have does not apply to it.
    fileprivate func reading(of item: String) -> Reading {
        items[item].map { .value($0) } ?? unanswered[item] ?? .notApplicable
    }
}
