import Accounts
import CallModel
import Hummingbird
import Pipeline
import Reviews
import Scorecards
import Store

/// The life of an evaluation after it was submitted.
enum EvaluationOperations {
    static let routes: [Route] = [
        .api(
            .get, "/evaluations", .readEvaluation,
            APIOperation(
                "Evaluations, by call", parameters: APIOperation.Parameter.page + filters,
                response: .page(of: APIEvaluationSummary.shape)),
            answer: list),
        .api(
            .get, "/evaluations/{review}", .readEvaluation, of: .evaluation("review"),
            APIOperation("One evaluation with its whole life", response: APIEvaluation.shape)
        ) { visit in
            let evaluation = try await visit.evaluation()
            _ = try await visit.refusing { try await visit.desk().evaluation(evaluation.id) }
            return try visit.json(APIEvaluation(evaluation, visit.evaluationMask))
        },
        step("publish", .publishEvaluation, "Show an evaluation to the agent") { _ in .publish },
        step("close", .publishEvaluation, "Close what is acknowledged, decided, or was not disputed in time") { _ in
            .finalize
        },
        step(
            "retract", .assignCalls, "Take an evaluation back; its history stays",
            request: .object([.init("reason", .prose(most: 2_000))])
        ) { visit in .retract(reason: try visit.json(Reason.self).reason.trimmed) },
        step(
            "acknowledge", .answerEvaluation, "Accept an evaluation of one's own work",
            request: .object([.init("comment", .optional(.prose(most: 2_000)))])
        ) { visit in .acknowledge(comment: try visit.json(Comment.self).comment?.trimmed ?? "") },
        step(
            "dispute", .answerEvaluation, "Dispute items of an evaluation of one's own work",
            request: .object([.init("items", .list(disputed, count: 1...200))])
        ) { visit in .dispute(try visit.json(DisputeRequest.self).items) },
        step("take-up", .decideDispute, "Take a dispute on") { _ in .takeUp },
        step(
            "rule", .decideDispute, "Decide every disputed item",
            request: .object([.init("rulings", .list(ruling, count: 1...200))])
        ) { visit in .rule(try visit.json(RulingRequest.self).rulings) },
        .api(
            .get, "/disputes", .exportFigures,
            APIOperation(
                "How often each item is judged, disputed and changed",
                response: .object([.init("items", .list(statistics))])),
            answer: disputes),
    ]

    /// A step of a life: what it asks for, and what it does then.
    static func step(
        _ name: String, _ action: Action, _ summary: String, request: JSONShape? = nil,
        _ life: @escaping @Sendable (Visit) async throws -> LifeRequest
    ) -> Route {
        .api(
            .post, RoutePattern("/evaluations/{review}/\(name)"), action, of: .evaluation("review"),
            APIOperation(summary, request: request, response: APIEvaluationSummary.shape)
        ) { visit in
            let moved = try await visit.perform(try await life(visit))
            return try visit.json(APIEvaluationSummary(moved, visit.evaluationMask))
        }
    }

    private static let filters: [APIOperation.Parameter] = [
        .init(name: "state", about: "Only in this state", shape: .oneOf(EvaluationState.self)),
        .init(name: "call", about: "Only of this call", shape: .text),
        .init(name: "agent", about: "Only of this agent's work; not for blind reviewers", shape: .text),
        .init(name: "team", about: "Only of this team's work; not for blind reviewers", shape: .text),
    ]

    private static let disputed = JSONShape.object([
        .init("item", .line(1...200)), .init("reason", .prose(most: 2_000)),
    ])

    private static let ruling = JSONShape.object([
        .init("item", .line(1...200)), .init("answer", .optional(.answer)), .init("reason", .prose(most: 2_000)),
    ])

    private static let statistics = JSONShape.object([
        .init("scorecard", .text), .init("item", .text), .init("judged", .integer(nil)),
        .init("disputed", .integer(nil)), .init("decided", .integer(nil)), .init("upheld", .integer(nil)),
        .init("evaluations", .list(.text)),
    ])

    private struct Reason: Decodable { let reason: String }
    private struct Comment: Decodable { let comment: String? }
    private struct DisputeRequest: Decodable { let items: [DisputedItem] }
    private struct RulingRequest: Decodable { let rulings: [ItemRuling] }

    private struct DisputedItemStatistics: Encodable {
        let scorecard: String
        let item: String
        let judged: Int
        let disputed: Int
        let decided: Int
        let upheld: Int
        let evaluations: [String]
    }

    @Sendable private static func list(_ visit: Visit) async throws -> Response {
        let fields = visit.target.query
        let call = fields["call"].flatMap { CallID($0) }
        let filter = try EvaluationFilter(fields, isBlind: visit.isBlind)
        var query = EvaluationsPage.query(filter)
        query.callID = call
        if fields["state"] == nil { query.states = nil }
        let isOfNoCall = fields["call"] != nil && call == nil
        let found = try await isOfNoCall ? [] : EvaluationsPage.page(visit, query)
        let mask = visit.evaluationMask
        let page = ListPage(found.map { APIEvaluationSummary($0, mask) }, limit: visit.pageLimit) { summary in
            "\(summary.call)/\(summary.id)"
        }
        return try await visit.handOver(try visit.json(page), as: .store("evaluations"))
    }

    @Sendable private static func disputes(_ visit: Visit) async throws -> Response {
        let visible = Set(try await EvaluationsPage.visible(visit).map(\.id))
        let items = try await visit.desk().disputes { visible.contains($0.id) }.flatMap { scorecard, items in
            items.map { item in
                DisputedItemStatistics(
                    scorecard: scorecard, item: item.item, judged: item.judgedCount, disputed: item.disputedCount,
                    decided: item.decidedCount, upheld: item.upheldCount, evaluations: item.evaluations)
            }
        }
        return try await visit.handOver(try visit.json(["items": items]), as: .store("disputes"))
    }
}
