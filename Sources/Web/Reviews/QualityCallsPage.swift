import Accounts
import CallModel
import Hummingbird
import Pipeline
import Reports
import Reviews
import Scorecards
import Store

/// The calls behind a figure of the quality board, each with the evaluation that counts.
enum QualityCallsPage {
    static let routes: [Route] = [
        .page("/quality/calls", .compareAgents, answer: show),
        .page("/quality/calls/{format}", .exportFigures, answer: export),
    ]

    private static let template = PageTemplate(PackageResources.quality_calls_mustache)

    private struct Content {
        let backPath: String
        let groupName: String
        let figureName: String
        let callCount: String
        let calls: [Row]
        let hasCalls: Bool
        let exports: ExportLinks?
    }

    private struct Row {
        let callPath: String
        let callName: String
        let callStarted: String
        let callFacts: String
        let callScore: String
        let outcomeName: String
        let outcomeClass: String
    }

    /// Which figure the address asks for.
    private struct Question {
        let column: String
        let group: String?
        let figure: QualityFigure
        /// Of all groups together.
        let isNorm: Bool

        init(_ visit: Visit) {
            let query = visit.target.query
            column = QualityPage.column(visit)
            group = query["group"]
            figure = query["figure"].flatMap(QualityFigure.init) ?? .score
            isNorm = query["norm"] != nil
        }

        /// As the address has it.
        var fields: [String: String] {
            let all: [String: String?] = [
                "by": column, "group": group, "figure": figure.text, "norm": isNorm ? "1" : nil,
            ]
            return all.compactMapValues(\.self)
        }

        func calls(of board: QualityBoard) -> [CallID] {
            if isNorm { return figure.figure(in: board.norm)?.calls ?? [] }
            return board.rows.first { $0.group == group }.flatMap { figure.figure(in: $0) }?.calls ?? []
        }
    }

    @Sendable private static func show(_ visit: Visit) async throws -> Response {
        let question = Question(visit)
        let calls = question.calls(of: try await QualityPage.board(by: question.column, visit))
        let rows = try await counting(calls, visit).map { row($0.call, $0.evaluation, visit) }
        return try visit.page(
            template, titled: "quality.title",
            Content(
                backPath: "/quality?by=\(question.column)",
                groupName: question.isNorm
                    ? visit.messages("quality.all") : question.group ?? visit.messages("quality.unknown"),
                figureName: try await name(of: question.figure, visit),
                callCount: visit.messages.counted("quality.calls_behind", calls.count), calls: rows,
                hasCalls: !rows.isEmpty, exports: rows.isEmpty ? nil : exports(question)))
    }

    /// The evaluations of these calls that count, each with its call.
    private static func counting(
        _ ids: [CallID], _ visit: Visit
    ) async throws -> [(call: Call, evaluation: Evaluation)] {
        let store = visit.house.store
        let calls = Dictionary(try await store.calls(ids).map { ($0.call.id, $0.call) }) { first, _ in first }
        return try await EvaluationsPage.visible(try await store.reviews(Evaluation.self, of: ids), visit)
            .filter { $0.basis == .random && $0.counts }
            .compactMap { evaluation in calls[evaluation.subject.call].map { (call: $0, evaluation: evaluation) } }
    }

    private static func row(_ call: Call, _ evaluation: Evaluation, _ visit: Visit) -> Row {
        let outcome = evaluation.score?.outcome
        return Row(
            callPath: "/evaluations/\(evaluation.id)", callName: call.id.text,
            callStarted: visit.clock.text(call.startedAt),
            callFacts: [call.agent, call.team, call.queue].compactMap(\.self).joined(separator: " · "),
            callScore: AnswerText(visit.messages).percent(evaluation.score),
            outcomeName: outcome.map { visit.messages("outcome.\($0.rawValue)") } ?? "",
            outcomeClass: outcome?.badge ?? "")
    }

    private static func name(of figure: QualityFigure, _ visit: Visit) async throws -> String {
        switch figure {
        case .score: return visit.messages("quality.score")
        case .passed: return visit.messages("quality.passed")
        case .peak: return visit.messages("quality.peak")
        case .quiet: return visit.messages("quality.quiet")
        case .period(let period): return period
        case .item(let id, let item):
            let scorecards = try await visit.house.shelf.scorecards(nowS: visit.house.now().epochSeconds)
            return scorecards.first { $0.id == id }?.item(item)?.text.text(in: visit.language.rawValue) ?? item
        }
    }

    // MARK: As a file

    private static let schema = ExportSchema(columns: [
        .init("call_id", "the call"), .init("started_at", "ISO 8601 with a zone"),
        .init("agent", "as the telephone system names them"), .init("team", "the agent's team"),
        .init("queue", "the queue that was called"), .init("evaluation_id", "the evaluation that counts"),
        .init("score", "0–100; empty where nothing was answered"), .init("outcome", "passed, failed, undecided"),
    ])

    private static func exports(_ question: Question) -> ExportLinks {
        ExportLinks(
            .init("/quality/calls", query: Target.query(question.fields), file: "quality-calls"), leavesCallsOut: true)
    }

    /// The calls of the page, as far as consent lets facts of them leave the house.
    @Sendable private static func export(_ visit: Visit) async throws -> Response {
        try await visit.export(as: .store("quality-calls")) {
            let question = Question(visit)
            let calls = question.calls(of: try await QualityPage.board(by: question.column, visit))
            let mayLeave = try await visit.desk().exportable(calls)
            let leaving = try await counting(calls.filter(mayLeave.contains), visit)
            return ExportTable(schema, rows: leaving.map { cells($0.call, $0.evaluation) })
        }
    }

    private static func cells(_ call: Call, _ evaluation: Evaluation) -> [ExportTable.Cell] {
        [
            .text(call.id.text), .text(call.startedAt.iso8601), .text(call.agent), .text(call.team), .text(call.queue),
            .text(evaluation.id), .number(evaluation.score?.percent), .text(evaluation.score?.outcome.rawValue),
        ]
    }
}
