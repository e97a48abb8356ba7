import Accounts
import CallModel
import Hummingbird
import Pipeline
import Reviews
import Scorecards
import Store

/// What the review page does while a call is scored.
enum ReviewOperations {
    static let routes: [Route] = [
        .api(
            .get, "/reviews/{review}", .readEvaluation, of: .evaluation("review"),
            APIOperation("All that the review page of an evaluation shows", response: .review), answer: data),
        .api(
            .put, "/reviews/{review}/draft", .writeEvaluation, of: .evaluation("review"),
            APIOperation(
                "Save a draft on top of the version its writer has seen",
                request: .object([
                    .init("base", .integer(0...(1 << 31))), .init("save_id", .line(1...64)), .init("sheet", .sheet),
                ]),
                response: .object([.init("version", .integer(1...(1 << 31))), .init("score", .score)]),
                conflict: conflict),
            answer: saveDraft),
        .api(
            .post, "/reviews/{review}/submit", .writeEvaluation, of: .evaluation("review"),
            APIOperation(
                "Submit a draft", request: .object([.init("draft", .integer(0...(1 << 31)))]),
                response: APIEvaluationSummary.shape)
        ) { visit in
            let request = try visit.json(Submission.self)
            return try visit.json(
                APIEvaluationSummary(try await visit.perform(.submit(draft: request.draft)), visit.evaluationMask))
        },
        .api(
            .post, "/reviews/{review}/marks", .writeEvaluation, of: .evaluation("review"),
            APIOperation(
                "Mark words of the customer as feedback on the product; counted in UTF-16 units of an utterance",
                request: .object([
                    .init("kind", .feedbackKind), .init("utterance", .integer(0...1_000_000)),
                    .init("start", .integer(0...1_000_000)), .init("end", .integer(0...1_000_000)),
                ]),
                response: .feedbackMark),
            answer: mark),
        .api(
            .delete, "/reviews/{review}/marks/{mark}", .writeEvaluation, of: .evaluation("review"),
            APIOperation("Take a mark of one's own back", response: .object([])), answer: removeMark),
    ]

    /// Where somebody saved in between: what stands there.
    private static let conflict = JSONShape.object([
        .init("error", APIError.detail),
        .init("draft", .optional(.object([.init("version", .integer(nil)), .init("sheet", .sheet)]))),
    ])

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
        let start: Int
        let end: Int
    }

    @Sendable private static func data(_ visit: Visit) async throws -> Response {
        let evaluation = try await visit.evaluation()
        let desk = try await visit.desk()
        let view = try await visit.refusing { try await desk.reviewCase(evaluation.id) }
        let material = try await desk.material(of: view)
        let reader = try visit.account.name.text
        let marks = material.marks.map {
            APIFeedbackMark.visible($0, in: view.evaluation, to: reader, visit.evaluationMask)
        }
        if material.transcript != nil { try await visit.record(.callViewed, on: .call(view.entry.call.id)) }
        return try visit.json(
            ReviewData(
                view, material, marks: marks, audio: try await visit.audioPath(of: view.entry),
                isReadOnly: try visit.isReadOnly(view), visit.messages))
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

    @Sendable private static func mark(_ visit: Visit) async throws -> Response {
        let evaluation = try await visit.draft()
        let request = try visit.json(MarkRequest.self)
        guard request.start <= request.end else {
            throw Refusal.unfit(
                reason: "not_feedback", ShapeFault(place: "/end", expected: "expected the end after the start"))
        }
        let mark = try await visit.refusing {
            try await visit.desk().mark(
                request.start..<request.end, ofUtterance: request.utterance, as: request.kind,
                in: evaluation.subject.call)
        }
        return try visit.json(APIFeedbackMark(mark, by: mark.by))
    }

    @Sendable private static func removeMark(_ visit: Visit) async throws -> Response {
        let evaluation = try await visit.draft()
        try await visit.refusing {
            try await visit.desk().removeMark(try visit.parameter("mark"), in: evaluation.subject.call)
        }
        return try visit.json([String: String]())
    }
}
