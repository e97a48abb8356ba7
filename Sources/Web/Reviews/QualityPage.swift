import Accounts
import CallModel
import Hummingbird
import Pipeline
import Reports
import Reviews
import Scorecards
import Store

/// Agents, teams, partners and queues side by side: score with its interval and what it stands on.
enum QualityPage {
    static let routes: [Route] = [
        .page("/quality", .compareAgents, answer: show),
        .page("/quality/calls", .compareAgents, answer: calls),
        .page("/quality/{format}", .exportFigures, answer: export),
    ]

    private static let template = PageTemplate(PackageResources.quality_mustache, including: ChartPartials.all)
    private static let callsTemplate = PageTemplate(PackageResources.quality_calls_mustache)
    static let columns = ["agent", "team", "partner", "queue"]

    private struct Content {
        let subpages: [NavigationItem]
        let tabs: [Choice]
        let columnName: String
        let norms: [Norm]
        let rows: [QualityRow]
        let hasRows: Bool
        let exports: ExportLinks?
    }

    private struct Norm {
        let normName: String
        let normText: String
        let normRange: String
        let normCount: String
        let normPath: String
    }

    private struct CallsContent {
        let backPath: String
        let groupName: String
        let figureName: String
        let callCount: String
        let calls: [CallRow]
        let hasCalls: Bool
    }

    private struct CallRow {
        let callPath: String
        let callName: String
        let callStarted: String
        let callFacts: String
        let callScore: String
        let outcomeName: String
        let outcomeClass: String
    }

    @Sendable private static func show(_ visit: Visit) async throws -> Response {
        let column = column(visit)
        let board = try await board(by: column, visit)
        let scorecards = try await visit.house.shelf.scorecards(nowS: visit.house.now().epochSeconds)
        let content = Content(
            subpages: NavigationItem.qualityPages(for: visit),
            tabs: columns.map { name in
                Choice(choiceValue: name, choiceName: visit.messages("fact.\(name)"), isChosen: name == column)
            },
            columnName: visit.messages("fact.\(column)"), norms: norms(board, visit.messages),
            rows: board.rows.map { QualityRow($0, of: board, scorecards, visit.messages) },
            hasRows: !board.rows.isEmpty, exports: board.rows.isEmpty ? nil : exports(by: column))
        return try visit.page(template, titled: "quality.title", content)
    }

    @Sendable private static func export(_ visit: Visit) async throws -> Response {
        try await visit.export(as: .store("quality")) { try await board(by: column(visit), visit) }
    }

    private static func exports(by column: String) -> ExportLinks {
        ExportLinks(.init("/quality", query: Target.query(["by": column]), file: "quality"))
    }

    /// A lead compares the own team; a manager everything.
    static func board(by column: String, _ visit: Visit) async throws -> QualityBoard {
        let account = try visit.account
        return try await visit.desk().board(by: column, calendar: visit.house.settings.product.calendar) { call in
            AccessPolicy.allows(
                .compareAgents, by: account, on: .call(.init(agent: call.agent, team: call.team, isPublished: true)))
        }
    }

    static func column(_ visit: Visit) -> String {
        visit.target.query["by"].flatMap { columns.contains($0) ? $0 : nil } ?? columns[0]
    }

    private static func norms(_ board: QualityBoard, _ messages: Messages) -> [Norm] {
        let named: [(String, QualityFigure)] = [
            ("quality.all", .score), ("quality.peak", .peak), ("quality.quiet", .quiet),
        ]
        return named.map { key, chosen in
            let figure = chosen.figure(in: board.norm) ?? board.norm.score
            let cell = FigureCell(figure, path: chosen.normPath(by: board.column), name: messages(key), messages)
            return Norm(
                normName: messages(key), normText: cell.figureText,
                normRange: figure.estimate == nil ? "" : cell.figureRange, normCount: cell.figureCount,
                normPath: cell.figurePath)
        }
    }

    // MARK: The calls behind a figure

    @Sendable private static func calls(_ visit: Visit) async throws -> Response {
        let column = column(visit)
        let group = visit.target.query["group"]
        let chosen = visit.target.query["figure"].flatMap(QualityFigure.init) ?? .score
        let isNorm = visit.target.query["norm"] != nil
        let board = try await board(by: column, visit)
        let row = board.rows.first { $0.group == group }
        let figure = isNorm ? chosen.figure(in: board.norm) : row.flatMap { chosen.figure(in: $0) }
        let calls = figure?.calls ?? []
        let rows = try await callRows(calls, visit)
        return try visit.page(
            callsTemplate, titled: "quality.title",
            CallsContent(
                backPath: "/quality?by=\(column)",
                groupName: isNorm ? visit.messages("quality.all") : group ?? visit.messages("quality.unknown"),
                figureName: try await name(of: chosen, visit),
                callCount: visit.messages.counted("quality.calls_behind", calls.count), calls: rows,
                hasCalls: !rows.isEmpty))
    }

    /// The evaluations of these calls that count, by call.
    private static func callRows(_ ids: [CallID], _ visit: Visit) async throws -> [CallRow] {
        let (store, texts) = (visit.house.store, AnswerText(visit.messages))
        let entries = try await store.calls(ids)
        let calls = Dictionary(entries.map { ($0.call.id, $0.call) }) { first, _ in first }
        let evaluations = try await EvaluationsPage.visible(try await store.reviews(Evaluation.self, of: ids), visit)
        return evaluations.filter { $0.basis == .random && $0.counts }.compactMap { evaluation in
            guard let call = calls[evaluation.subject.call] else { return nil }
            let outcome = evaluation.score?.outcome
            return CallRow(
                callPath: "/evaluations/\(evaluation.id)", callName: call.id.text,
                callStarted: visit.clock.text(call.startedAt),
                callFacts: [call.agent, call.team, call.queue].compactMap(\.self).joined(separator: " · "),
                callScore: texts.percent(evaluation.score),
                outcomeName: outcome.map { visit.messages("outcome.\($0.rawValue)") } ?? "",
                outcomeClass: outcome?.badge ?? "")
        }
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
}
