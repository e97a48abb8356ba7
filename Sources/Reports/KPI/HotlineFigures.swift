import CallModel

/// Figures of a hotline that stand on call metadata alone. Each call says what it adds; nothing is guessed.
enum HotlineFigures {
    static let all: [CallFigure] = [
        averageSpeedOfAnswer, handleTime, abandonment, transferred, escalated, firstLine, csat, satisfied,
    ]

    private static let averageSpeedOfAnswer = CallFigure(
        FigureDefinition(
            "asa", title: "average speed of answer", formula: "Σ waiting time of answered calls / answered",
            source: "Cleveland, Call Center Management on Fast Forward", unit: .milliseconds, statistic: .mean,
            isMoreBetter: false)
    ) { call in
        guard call.isOffered else { return .notApplicable }
        return call.ifAnswered { Reading(measured: call.call.waitMs.map(Double.init)) }
    }

    private static let handleTime = CallFigure(
        FigureDefinition(
            "aht", title: "average handle time",
            formula: "Σ (time connected, hold included, + after-call work) / answered; after-call work from the column "
                + "wrap_ms, 0 where the column is not there",
            source: "Cleveland, Call Center Management on Fast Forward", unit: .milliseconds, statistic: .mean)
    ) { call in
        call.ifSpoken {
            Reading(measured: call.call.talkMs.map { Double($0) + (call.number(in: "wrap_ms") ?? 0) })
        }
    }

    private static let abandonment = CallFigure(
        FigureDefinition(
            "abandonment", version: 2, title: "abandoned", formula: "abandoned / offered",
            source: "Cisco Unified CCX Historical Reports",
            unit: .share, statistic: .share, isOfOffered: true, isMoreBetter: false)
    ) { call in call.ifOffered { .value($0 == .abandoned ? 1 : 0) } }

    /// Callers who hang up within some seconds had no chance to be answered.
    static func abandonment(afterSeconds seconds: Int) -> CallFigure {
        CallFigure(
            FigureDefinition(
                "abandonment.after.\(seconds)s", version: 2, title: "abandoned after \(seconds) s",
                formula: "abandoned after \(seconds) s / (offered − abandoned within \(seconds) s)",
                source: "Cisco Unified ICM, abandoned call wait time", unit: .share,
                statistic: .share, isOfOffered: true, isMoreBetter: false)
        ) { call in
            call.ifOffered { ending in
                guard ending == .abandoned else { return .value(0) }
                guard let wait = call.call.waitMs else { return .notMeasurable }
                return wait <= seconds * 1000 ? .notApplicable : .value(1)
            }
        }
    }

    private static let transferred = CallFigure(
        FigureDefinition(
            "transfers", title: "passed on", formula: "answered calls that were passed on / answered",
            unit: .share, statistic: .share, isMoreBetter: false)
    ) { call in call.ifSpoken { .value(call.isPassedOn ? 1 : 0) } }

    private static let escalated = CallFigure(
        FigureDefinition(
            "escalations", title: "escalated",
            formula: "answered calls closed as escalated / answered calls whose outcome is known",
            unit: .share, statistic: .share, isMoreBetter: false)
    ) { call in call.ifAnswered { Reading(measured: call.solution.map { $0 == .escalated }) } }

    private static let firstLine = CallFigure(
        FigureDefinition(
            "first_line", title: "solved by first line",
            formula:
                "answered first legs closed as solved and passed on to nobody / answered first legs whose outcome is "
                + "known, or that were passed on",
            unit: .share, statistic: .share, isMoreBetter: true)
    ) { call in
        guard call.isOffered else { return .notApplicable }
        return call.ifAnswered {
            call.isPassedOn ? .value(0) : Reading(measured: call.solution.map { $0 == .solved })
        }
    }

    private static let csat = CallFigure(
        FigureDefinition(
            "csat", title: "CSAT", formula: "Σ rating / rated calls, ratings as given", unit: .number, statistic: .mean,
            isMoreBetter: true)
    ) { call in call.ifAnswered { call.call.csat.map { .value($0) } ?? .notEvaluated } }

    private static let satisfied = CallFigure(
        FigureDefinition(
            "csat.satisfied", title: "satisfied", formula: "ratings of 4 and 5 / ratings from 1 to 5",
            source: "Top-2-Box", unit: .share, statistic: .share, isMoreBetter: true)
    ) { call in
        call.ifAnswered {
            guard let rating = call.call.csat else { return .notEvaluated }
            return (1...5).contains(rating) ? .value(rating >= 4 ? 1 : 0) : .notMeasurable
        }
    }
}

extension ReportedCall {
    /// The reading of a call in the denominator of which those are that nobody took.
    func ifOffered(_ reading: (CallEnding) -> Reading) -> Reading {
        guard isOffered else { return .notApplicable }
        guard !isOfDividedQueue, let ending else { return .notMeasurable }
        return reading(ending)
    }

    /// The reading of an answered call; not applicable to others, not measurable where it is not known which it is.
    func ifAnswered(_ reading: () -> Reading) -> Reading {
        switch ending {
        case .answered: reading()
        case .abandoned, .lost: .notApplicable
        case nil: .notMeasurable
        }
    }

    /// The same of calls alone: nobody is put through in writing.
    func ifSpoken(_ reading: () -> Reading) -> Reading { call.medium == nil ? ifAnswered(reading) : .notApplicable }

    var isPassedOn: Bool { call.isPassedOn ?? false }

    /// A number, from 0, in a column of the archive.
    func number(in column: String) -> Double? {
        call.columns[column].flatMap(Double.init).flatMap { (0..<1e11).contains($0) ? $0 : nil }
    }
}
