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
}

/// Who was given a drawn call, until when.
public struct AssignedCall: Hashable, Sendable {
    public let drawID: String
    public let kind: String
    public let callID: CallID
    public let reviewer: String
    public let dueDay: String

    public init(drawID: String, kind: String, callID: CallID, reviewer: String, dueDay: String) {
        self.drawID = drawID
        self.kind = kind
        self.callID = callID
        self.reviewer = reviewer
        self.dueDay = dueDay
    }
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

    /// Gives calls to people; what somebody was given already stays theirs.
    public func assign(_ calls: [AssignedCall]) async throws {
        try await database.write { connection in
            for call in calls {
                try connection.execute(
                    """
                    INSERT INTO assignment (draw_id, kind, call_id, reviewer, due_day) VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT (draw_id, kind, call_id) DO NOTHING
                    """,
                    [call.drawID, call.kind, call.callID.text, call.reviewer, call.dueDay])
            }
        }
    }

    /// Takes a drawn call out of the queue and puts the next one in its place, with the same reviewer and due day.
    /// - Parameters:
    ///   - draw: with the replacement; `drawn` is the draw as it was read.
    /// - Returns: `false`, and nothing is changed, where the draw was changed meanwhile.
    public func replaceDrawnCall<Draw: Codable & Sendable, Reason>(
        _ call: CallID, with entry: DrawnCallEntry<Reason>, in draw: Draw, insteadOf drawn: Draw, by author: AuditAuthor
    ) async throws -> Bool {
        let (before, after) = (try Document.text(drawn), try Document.text(draw))
        let reason = try Document.text(entry.value)
        let isDone = try await database.write { connection in
            let stored = try connection.rows("SELECT document FROM draw WHERE draw_id = ?", [entry.drawID])
            guard try stored.first?.text("document") == before else { return false }
            let place: [any SQLConvertible] = [entry.drawID, entry.kind, call.text]
            try connection.execute("UPDATE draw SET document = ? WHERE draw_id = ?", [after, entry.drawID])
            try connection.execute(
                "UPDATE drawn_call SET state = 'replaced' WHERE draw_id = ? AND kind = ? AND call_id = ?", place)
            try connection.execute(
                "INSERT INTO drawn_call (draw_id, call_id, kind, state, document) VALUES (?, ?, ?, 'waiting', ?)",
                [entry.drawID, entry.callID.text, entry.kind, reason])
            try connection.execute(
                "UPDATE assignment SET call_id = ? WHERE draw_id = ? AND kind = ? AND call_id = ?",
                [entry.callID.text] + place)
            try Store.append(AuditEvent(.drawReplaced, on: .call(call), by: author), connection)
            return true
        }
        if isDone { try await sealAudit() }
        return isDone
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
            assignment.reviewer, assignment.due_day, review.review_id, review.state
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
        if let id = try row.optionalText("review_id") {
            review = (id, try row.text("state"))
        } else {
            review = nil
        }
    }
}
