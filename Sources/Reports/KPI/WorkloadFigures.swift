import CallModel

/// How much each agent did; and how fast tickets go.
enum WorkloadFigures {
    static let all: [CallFigure] = [calls, evaluations, firstResponse, resolution]

    private static let calls = CallFigure(
        FigureDefinition(
            "calls_per_agent", title: "calls per agent", formula: "answered calls / agents who took them",
            unit: .number, statistic: .perAgent)
    ) { call in call.ifSpoken { call.call.agent == nil ? .notMeasurable : .value(1) } }

    private static let evaluations = CallFigure(
        FigureDefinition(
            "evaluations_per_agent", title: "evaluations per agent",
            formula: "calls drawn at random that have a published evaluation / agents who took calls; n are the calls "
                + "they took",
            unit: .number, statistic: .perAgent)
    ) { call in
        call.ifSpoken { call.call.agent == nil ? .notMeasurable : .value(call.reviewed == nil ? 0 : 1) }
    }

    private static let firstResponse = ticket("first_response", title: "first response", to: "first_response_at")
    private static let resolution = ticket("resolution", title: "resolution", to: "resolved_at")

    /// A time from the creation of a ticket, written in columns as `created_at` and another moment.
    private static func ticket(_ name: String, title: String, to column: String) -> CallFigure {
        CallFigure(
            FigureDefinition(
                "\(name)_time", title: "\(title) time of tickets",
                formula: "median of \(column) − created_at over tickets that have both",
                unit: .milliseconds,
                statistic: .quantile(0.5), isMoreBetter: false)
        ) { call in
            guard let created = call.call.columns["created_at"] else { return .notApplicable }
            guard let reached = call.call.columns[column] else { return .notEvaluated }
            guard let start = ZonedTime(iso8601: created), let end = ZonedTime(iso8601: reached), start <= end else {
                return .notMeasurable
            }
            return .value(Double(end.epochSeconds - start.epochSeconds) * 1000)
        }
    }
}
