import Accounts
import CallModel
import Consent
import Hummingbird
import Pipeline
import Reviews
import Sampling
import Store
import Themes

/// Calls: finding them, and what is done with one.
enum CallOperations {
    static let routes: [Route] = [
        .api(
            .get, "/calls", .viewCall,
            APIOperation(
                "Calls by metadata and by words that are said in them, by id",
                parameters: APIOperation.Parameter.page + filters, response: .page(of: APICall.shape)),
            answer: find),
        .api(
            .get, "/calls/{call}", .viewCall, of: .call("call"),
            APIOperation("A call, with those of its evaluations that the reader may see", response: callShape),
            answer: show),
        .api(
            .post, "/calls/{call}/reviews", .reviewCall, of: .call("call"),
            APIOperation(
                "Begin to score a call, or go on",
                request: .object([
                    .init("draw", .optional(.line(1...100))),
                    .init("kind", .optional(.oneOf(["random", "targeted"]))),
                ]),
                response: APIEvaluationSummary.shape)
        ) { visit in
            let request = try visit.json(OpenRequest.self)
            let opened = try await visit.openReview(draw: request.draw, kind: request.kind)
            return try visit.json(APIEvaluationSummary(opened.value, visit.evaluationMask))
        },
        .api(
            .post, "/calls/{call}/replace", .reviewCall, of: .call("call"),
            APIOperation(
                "Put the next call of the stratum in the place of one that cannot be reviewed and was not scored",
                request: .object([.init("draw", .line(1...100)), .init("reason", .line(1...500))]),
                response: .object([.init("call", .text)])),
            answer: replace),
        .api(
            .post, "/calls/{call}/assign", .assignCalls, of: .call("call"),
            APIOperation(
                "Give a drawn call that was not scored to one person; what others began of it ends",
                request: .object([
                    .init("draw", .line(1...100)), .init("kind", .oneOf(["random", "targeted"])),
                    .init("reviewer", .line(1...100)),
                ]),
                response: .object([.init("reviewer", .text)]))
        ) { visit in
            let request = try visit.json(GiveRequest.self)
            try await visit.give(in: request.draw, kind: request.kind, to: request.reviewer)
            return try visit.json(["reviewer": request.reviewer])
        },
        .api(
            .post, "/calls/{call}/grant", .hearCall, of: .call("call"),
            APIOperation(
                "Leave to hear a call for ten minutes: the address of its sound, which takes byte ranges",
                response: .object([.init("url", .text), .init("expires_at", .integer(nil))])),
            scope: .audio, answer: AudioRoutes.grant),
    ]

    private static let filters: [APIOperation.Parameter] =
        [
            .init(
                name: "words",
                about: "Words that are all said in the call, in any inflection; the first \(SearchStems.mostWords)",
                shape: .text)
        ]
        + columns.map { .init(name: $0, about: "Only calls with this \($0)", shape: .text) }
        + [
            .init(name: "from", about: "First local day of the start", shape: .day),
            .init(name: "to", about: "Last local day of the start", shape: .day),
        ]

    private static let columns = ["agent", "team", "partner", "queue", "language", "direction", "outcome"]

    private static let callShape = JSONShape.object([
        .init("call", APICall.shape), .init("evaluations", .list(APIEvaluationSummary.shape)),
    ])

    private struct CallAnswer: Encodable {
        let call: APICall
        let evaluations: [APIEvaluationSummary]
    }

    private struct OpenRequest: Decodable {
        let draw: String?
        let kind: String?
    }

    private struct GiveRequest: Decodable {
        let draw: String
        let kind: String
        let reviewer: String
    }

    private struct ReplaceRequest: Decodable {
        let draw: String
        let reason: String
    }

    /// A blind reviewer cannot ask for the calls of somebody.
    @Sendable private static func find(_ visit: Visit) async throws -> Response {
        let query = visit.target.query
        let hidden = visit.isBlind ? ["agent", "team", "partner"] : []
        let search = CallSearch(
            words: query["words"] ?? "",
            columns: query.filter { columns.contains($0.key) && !hidden.contains($0.key) },
            fromDay: query["from"], toDay: query["to"])
        let isBlind = visit.isBlind
        let found = try await visit.searchPage(search).map { APICall($0.call, isBlind: isBlind) }
        let page = ListPage(found, limit: visit.pageLimit, key: \.id)
        return try await visit.handOver(try visit.json(page), as: .store("calls"))
    }

    @Sendable private static func show(_ visit: Visit) async throws -> Response {
        let entry = try visit.call
        guard await (try visit.house.gate()).allows(.qualityScoring, of: entry) else { throw Refusal.notFound }
        let evaluations = try await EvaluationsPage.visible(visit, of: entry.call.id)
        let mask = visit.evaluationMask
        return try visit.json(
            CallAnswer(
                call: APICall(entry.call, isBlind: visit.isBlind),
                evaluations: evaluations.map { APIEvaluationSummary($0, mask) }))
    }

    @Sendable private static func replace(_ visit: Visit) async throws -> Response {
        let request = try visit.json(ReplaceRequest.self)
        do {
            return try visit.json(["call": try await visit.replace(in: request.draw, reason: request.reason).text])
        } catch let error as DrawError {
            throw Refusal.conflict(reason: "not_replaced", expected: error.description)
        }
    }
}
