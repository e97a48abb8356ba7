import Accounts
import CallModel
import Hummingbird
import Pipeline
import Reports
import Reviews
import Scorecards
import Store

/// What the review pages do, as operations of the API.
enum ReviewOperations {
    static let routes: [Route] = [
        .api(
            .get, "/queue", .seeQueue,
            APIOperation("Calls drawn for review", response: .object([.init("items", .list(QueueItem.shape))]))
        ) { visit in
            try visit.json(["items": try await QueuePage.rows(visit).map(QueueItem.init)])
        },
        .api(
            .get, "/reviews/{review}", .readEvaluation, of: .evaluation("review"),
            APIOperation("All that the review page of an evaluation shows", response: .object([.init("id", .text)])),
            answer: data),
        .api(
            .put, "/reviews/{review}/draft", .reviewCall, of: .evaluation("review"),
            APIOperation(
                "Save a draft on top of the version its writer has seen",
                request: .object([
                    .init("base", .integer(0...(1 << 31))), .init("save_id", .text), .init("sheet", .object([])),
                ]),
                response: .object([.init("version", .integer(1...(1 << 31))), .init("score", .object([]))])),
            answer: saveDraft),
        .api(
            .post, "/reviews/{review}/submit", .reviewCall, of: .evaluation("review"),
            APIOperation(
                "Submit a draft", request: .object([.init("draft", .integer(0...(1 << 31)))]),
                response: EvaluationSummary.shape)
        ) { visit in
            let request = try visit.json(Submission.self)
            return try await perform(.submit(draft: request.draft), visit)
        },
        .api(
            .post, "/reviews/{review}/marks", .reviewCall, of: .evaluation("review"),
            APIOperation(
                "Mark words of the customer as feedback on the product",
                request: .object([
                    .init("kind", .oneOf(FeedbackKind.allCases.map(\.rawValue))), .init("utterance", .integer(nil)),
                    .init("start", .integer(nil)), .init("end", .integer(nil)),
                ]),
                response: .object([.init("id", .text), .init("text", .text)])),
            answer: mark),
        .api(
            .delete, "/reviews/{review}/marks/{mark}", .reviewCall, of: .evaluation("review"),
            APIOperation("Take a mark back", response: .object([])), answer: removeMark),
        .api(
            .get, "/evaluations", .readEvaluation,
            APIOperation("Evaluations", response: .object([.init("items", .list(EvaluationSummary.shape))]))
        ) { visit in
            try visit.json(["items": try await EvaluationsPage.visible(visit).map(EvaluationSummary.init)])
        },
        .api(
            .get, "/evaluations/{review}", .readEvaluation, of: .evaluation("review"),
            APIOperation("One evaluation with its whole life", response: .object([.init("id", .text)]))
        ) { visit in
            try visit.json(try await visit.evaluation())
        },
        .api(
            .get, "/quality", .compareAgents,
            APIOperation(
                "Scores of groups, each with its interval and the calls behind it",
                parameters: [.init(name: "by", about: "agent, team, partner or queue", shape: .text)],
                response: .object([.init("column", .text), .init("rows", .list(.object([])))]))
        ) { visit in
            try visit.json(try await QualityPage.board(by: visit.target.query["by"] ?? "agent", visit))
        },
    ]

    private struct DraftRequest: Decodable {
        let base: Int
        let saveID: String
        let sheet: ReviewSheet

        enum CodingKeys: String, CodingKey {
            case base
            case saveID = "save_id"
            case sheet
        }
    }

    private struct DraftAnswer: Encodable {
        let version: Int
        let score: Score
    }

    /// What stands there, where somebody saved in between.
    private struct DraftConflict: Encodable {
        struct Standing: Encodable {
            let version: Int
            let sheet: ReviewSheet
        }

        let error: APIError.Detail
        let draft: Standing
    }

    private struct Submission: Decodable { let draft: Int }

    private struct MarkRequest: Decodable {
        let kind: FeedbackKind
        let utterance: Int
        /// In UTF-16 units.
        let start: Int
        let end: Int
    }

    @Sendable private static func data(_ visit: Visit) async throws -> Response {
        let evaluation = try await visit.evaluation()
        let view = try await visit.refusing { try await visit.desk().reviewCase(evaluation.id) }
        let isReadOnly = try !visit.mayWrite(evaluation)
        return try visit.json(
            ReviewData(view, audio: try await visit.audioPath(of: view.entry), isReadOnly: isReadOnly, visit.messages))
    }

    @Sendable private static func saveDraft(_ visit: Visit) async throws -> Response {
        let evaluation = try await visit.evaluation()
        let request = try visit.json(DraftRequest.self)
        let (save, score) = try await visit.refusing {
            try await visit.desk().save(
                request.sheet, of: evaluation.id, base: request.base, saveID: request.saveID)
        }
        switch save {
        case .saved(let version): return try visit.json(DraftAnswer(version: version, score: score))
        case .closed: throw Refusal.conflict
        case .conflict(let standing):
            return try visit.json(
                DraftConflict(
                    error: APIError(.conflict, visit.messages).error,
                    draft: .init(version: standing.version, sheet: standing.value)),
                status: .conflict)
        }
    }

    private static func perform(_ request: LifeRequest, _ visit: Visit) async throws -> Response {
        let evaluation = try await visit.evaluation()
        let moved = try await visit.refusing { try await visit.desk().perform(request, on: evaluation.id) }
        return try visit.json(EvaluationSummary(moved))
    }

    @Sendable private static func mark(_ visit: Visit) async throws -> Response {
        let evaluation = try await visit.evaluation()
        let request = try visit.json(MarkRequest.self)
        guard request.start <= request.end else { throw Refusal.invalid }
        let mark = try await visit.refusing {
            try await visit.desk().mark(
                request.start..<request.end, ofUtterance: request.utterance, as: request.kind,
                in: evaluation.subject.call)
        }
        return try visit.json(mark)
    }

    @Sendable private static func removeMark(_ visit: Visit) async throws -> Response {
        let evaluation = try await visit.evaluation()
        try await visit.desk().removeMark(try visit.parameter("mark"), in: evaluation.subject.call)
        return try visit.json([String: String]())
    }
}

/// A call of the queue as programs read it.
private struct QueueItem: Encodable, Sendable {
    let draw: String
    let kind: String
    let call: String
    let reason: DrawReason
    let reviewer: String?
    let due: String?
    let review: String?
    let state: String?

    init(_ entry: ReviewDesk.QueueEntry) {
        draw = entry.drawID
        kind = entry.kind
        call = entry.call.id.text
        reason = entry.reason
        reviewer = entry.reviewer
        due = entry.dueDay
        review = entry.review?.id
        state = entry.review?.state
    }

    static let shape = JSONShape.object([
        .init("draw", .text), .init("kind", .oneOf(["random", "targeted"])), .init("call", .text),
        .init("reason", .object([])), .init("reviewer", .optional(.text)), .init("due", .optional(.text)),
        .init("review", .optional(.text)), .init("state", .optional(.text)),
    ])
}

/// An evaluation in a list.
private struct EvaluationSummary: Encodable, Sendable {
    let id: String
    let call: String
    let agent: String?
    let reviewer: String
    let basis: String
    let state: String
    let percent: Double?
    let outcome: String?

    init(_ evaluation: Evaluation) {
        id = evaluation.id
        call = evaluation.subject.call.text
        agent = evaluation.subject.agent
        reviewer = evaluation.reviewer
        basis = evaluation.basis.rawValue
        state = evaluation.state.rawValue
        percent = evaluation.score?.percent
        outcome = evaluation.score?.outcome.rawValue
    }

    static let shape = JSONShape.object([
        .init("id", .text), .init("call", .text), .init("agent", .optional(.text)), .init("reviewer", .text),
        .init("basis", .oneOf(EvaluationBasis.allCases.map(\.rawValue))),
        .init("state", .oneOf(EvaluationState.allCases.map(\.rawValue))), .init("percent", .optional(.number)),
        .init("outcome", .optional(.text)),
    ])
}
