public import CallModel

/// A drawn call as the queue shows it.
public struct QueueRow<Reason: Codable & Sendable>: Sendable {
    public let drawID: String
    /// `random` or `targeted`.
    public let kind: String
    public let call: Call
    public let reason: Reason
    /// `nil` while nobody was given it.
    public let reviewer: String?
    /// Local day, `2026-11-30`; `nil` while nobody was given it.
    public let dueDay: String?
    /// The evaluation that its reviewer began; `nil` before.
    public let review: (id: String, state: String)?
    /// An evaluation of it was submitted, be it retracted since: nobody replaces it any more.
    public let wasScored: Bool
}

extension Store {
    /// Drawn calls that were not replaced or withdrawn, the first due first, then those that nobody was given.
    /// - Parameters:
    ///   - reviewer: only those of this person.
    ///   - drawID: only those of this draw.
    ///   - call: only this one.
    public func queue<Reason>(
        _ type: Reason.Type, of reviewer: String? = nil, drawID: String? = nil, call: CallID? = nil
    ) async throws -> [QueueRow<Reason>] {
        let filters = [
            ("assignment.reviewer", reviewer), ("drawn_call.draw_id", drawID), ("drawn_call.call_id", call?.text),
        ].compactMap { column, value in value.map { (column: column, value: $0) } }
        let sql = Store.queueSQL + filters.map { " AND \($0.column) = ?" }.joined() + Store.queueOrder
        return try await database.read { connection in
            try connection.rows(sql, filters.map(\.value)).map(QueueRow.init)
        }
    }

    /// How many drawn calls were replaced by others.
    public func replacedCallCount() async throws -> Int {
        try await database.read { connection in
            try connection.rows("SELECT COUNT(*) AS replaced FROM drawn_call WHERE state = 'replaced'").first?
                .integer("replaced") ?? 0
        }
    }

    /// Who was given a call to review, or evaluated it; by name.
    public func reviewers(of call: CallID) async throws -> [String] {
        try await database.read { connection in
            try connection.rows(
                """
                SELECT reviewer FROM assignment WHERE call_id = ? UNION SELECT reviewer FROM review WHERE call_id = ?
                ORDER BY reviewer
                """,
                [call.text, call.text]
            ).map { try $0.text("reviewer") }
        }
    }

    private static let queueSQL = """
        SELECT drawn_call.draw_id, drawn_call.kind, drawn_call.document AS reason, call.document AS call,
            assignment.reviewer, assignment.due_day, review.review_id, review.state,
            (
                SELECT COUNT(*) FROM review AS scored WHERE scored.call_id = drawn_call.call_id
                    AND scored.basis = drawn_call.kind AND scored.occasion = drawn_call.draw_id
                    AND scored.state <> 'draft'
            ) AS scored_count
        FROM drawn_call
        JOIN call ON call.call_id = drawn_call.call_id
        LEFT JOIN assignment ON assignment.draw_id = drawn_call.draw_id AND assignment.kind = drawn_call.kind
            AND assignment.call_id = drawn_call.call_id
        LEFT JOIN review ON review.call_id = drawn_call.call_id AND review.basis = drawn_call.kind
            AND review.occasion = drawn_call.draw_id AND review.reviewer = assignment.reviewer
        WHERE drawn_call.state = 'waiting'
        """

    private static let queueOrder = """
         ORDER BY COALESCE(assignment.due_day, '9999'), drawn_call.draw_id, drawn_call.kind, drawn_call.call_id
        """
}

extension QueueRow {
    fileprivate init(_ row: SQLRow) throws {
        drawID = try row.text("draw_id")
        kind = try row.text("kind")
        call = try Document.value(Call.self, from: try row.text("call"))
        reason = try Document.value(Reason.self, from: try row.text("reason"))
        reviewer = try row.optionalText("reviewer")
        dueDay = try row.optionalText("due_day")
        wasScored = try row.integer("scored_count") > 0
        if let id = try row.optionalText("review_id") {
            review = (id, try row.text("state"))
        } else {
            review = nil
        }
    }
}
