public import CallModel

/// An evaluation by a person as it is stored: what orders and finds it, and the document itself.
public struct StoredReview<Value: Codable & Sendable>: Sendable {
    public let id: String
    public let callID: CallID
    public let reviewer: String
    /// `random`, `targeted`, `calibration` or `chosen`.
    public let basis: String
    /// The draw or the session; empty outside of both.
    public let occasion: String
    /// Whose work it is about, and their team; `nil` where nobody said.
    public let agent: String?
    public let team: String?
    public let state: String
    /// From 1; grows by one with every change.
    public let version: Int
    public let value: Value

    public init(
        id: String, callID: CallID, reviewer: String, basis: String, occasion: String, agent: String? = nil,
        team: String? = nil, state: String, version: Int = 1, value: Value
    ) {
        self.id = id
        self.callID = callID
        self.reviewer = reviewer
        self.basis = basis
        self.occasion = occasion
        self.agent = agent
        self.team = team
        self.state = state
        self.version = version
        self.value = value
    }
}

/// Which evaluations are asked for; what is `nil` does not matter.
public struct ReviewQuery: Hashable, Sendable {
    public var callID: CallID?
    public var reviewer: String?
    public var basis: String?
    public var occasion: String?
    public var agent: String?
    public var team: String?
    /// One of these.
    public var states: [String]?
    public var reach: ReviewReach?

    public init(
        callID: CallID? = nil, reviewer: String? = nil, basis: String? = nil, occasion: String? = nil,
        agent: String? = nil, team: String? = nil, states: [String]? = nil, reach: ReviewReach? = nil
    ) {
        self.callID = callID
        self.reviewer = reviewer
        self.basis = basis
        self.occasion = occasion
        self.agent = agent
        self.team = team
        self.states = states
        self.reach = reach
    }

    /// Those of them that somebody may ask for.
    /// - Parameter reach: `nil` for everybody's.
    public func within(_ reach: ReviewReach?) -> ReviewQuery {
        var query = self
        query.reach = reach
        return query
    }

    /// What follows `WHERE 1 = 1`; `nil` where nothing can fit.
    var filter: (sql: String, values: [String])? {
        let single = [
            ("call_id", callID?.text), ("reviewer", reviewer), ("basis", basis), ("occasion", occasion),
            ("agent", agent), ("team", team),
        ]
        let conditions: [(String, [String])] =
            single.compactMap { column, value in value.map { (column, [$0]) } } + (states.map { [("state", $0)] } ?? [])
        guard conditions.allSatisfy({ !$0.1.isEmpty }), reach?.columns.isEmpty != true else { return nil }
        let sql = conditions.map { column, values in
            " AND \(column) IN (\(values.map { _ in "?" }.joined(separator: ", ")))"
        }.joined()
        let reached = reach?.columns ?? []
        let within = reached.map { "\($0.name) = ?" }.joined(separator: " OR ")
        return (
            sql + (within.isEmpty ? "" : " AND (\(within))"), conditions.flatMap { $0.1 } + reached.map(\.value)
        )
    }
}

/// Of whose evaluations somebody may ask: an evaluation is within where one of these fits it, none where all are `nil`.
public struct ReviewReach: Hashable, Sendable {
    public var agent: String?
    public var team: String?
    public var reviewer: String?

    public init(agent: String? = nil, team: String? = nil, reviewer: String? = nil) {
        self.agent = agent
        self.team = team
        self.reviewer = reviewer
    }

    fileprivate var columns: [(name: String, value: String)] {
        [("agent", agent), ("team", team), ("reviewer", reviewer)].compactMap { name, value in
            value.map { (name, $0) }
        }
    }
}

extension Store {
    /// Begins an evaluation, once: the one that this person has of the call on this occasion is handed back as it is.
    /// - Returns: `nil` where the call was erased, or was never heard of.
    public func openReview<Value>(_ review: StoredReview<Value>) async throws -> StoredReview<Value>? {
        let document = try Document.text(review.value)
        return try await database.write { connection in
            guard try !connection.rows("SELECT 1 AS found FROM call WHERE call_id = ?", [review.callID.text]).isEmpty
            else { return nil }
            try connection.execute(
                """
                INSERT INTO review (
                    review_id, call_id, reviewer, basis, occasion, agent, team, state, version, document
                ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, ?) ON CONFLICT (call_id, reviewer, basis, occasion) DO NOTHING
                """,
                [
                    review.id, review.callID.text, review.reviewer, review.basis, review.occasion, review.agent,
                    review.team, review.state, document,
                ])
            return try connection.rows(
                "SELECT * FROM review WHERE call_id = ? AND reviewer = ? AND basis = ? AND occasion = ?",
                [review.callID.text, review.reviewer, review.basis, review.occasion]
            ).first.map(StoredReview.init)
        }
    }

    /// Stores an evaluation as the version after the one that was read.
    /// - Parameters:
    ///   - endsDraft: the drafts of the evaluation are no longer needed.
    ///   - freesCall: its call goes back to those that nobody was given.
    ///   - announcement: what other programs are to be told of the change.
    /// - Returns: `false`, and nothing is changed or on record, where somebody was faster or the call was erased.
    public func updateReview<Value>(
        _ review: StoredReview<Value>, endsDraft: Bool = false, freesCall: Bool = false,
        announcing announcement: OutgoingEvent? = nil,
        recording event: AuditEvent
    ) async throws -> Bool {
        let document = try Document.text(review.value)
        let isDone = try await database.write { connection in
            let rows = try connection.rows("SELECT version FROM review WHERE review_id = ?", [review.id])
            guard try rows.first?.integer("version") == review.version else { return false }
            try connection.execute(
                "UPDATE review SET state = ?, version = version + 1, document = ? WHERE review_id = ?",
                [review.state, document, review.id])
            if endsDraft { try connection.execute("DELETE FROM review_draft WHERE review_id = ?", [review.id]) }
            if freesCall {
                try connection.execute(
                    "DELETE FROM assignment WHERE draw_id = ? AND kind = ? AND call_id = ? AND reviewer = ?",
                    [review.occasion, review.basis, review.callID.text, review.reviewer])
            }
            if let announcement { try Store.add(announcement, dueS: event.author.at.epochSeconds, connection) }
            try Store.append(event, connection)
            return true
        }
        if isDone { try await sealAudit() }
        return isDone
    }

    public func review<Value>(_ type: Value.Type, id: String) async throws -> StoredReview<Value>? {
        try await database.read { connection in
            try connection.rows("SELECT * FROM review WHERE review_id = ?", [id]).first.map(StoredReview.init)
        }
    }

    /// By call, then by reviewer.
    public func reviews<Value>(_ type: Value.Type, _ query: ReviewQuery) async throws -> [StoredReview<Value>] {
        guard let filter = query.filter else { return [] }
        return try await database.read { connection in
            try connection.rows(
                "SELECT * FROM review WHERE 1 = 1\(filter.sql) ORDER BY call_id, reviewer, review_id", filter.values
            ).map(StoredReview.init)
        }
    }
}

extension StoredReview {
    init(_ row: SQLRow) throws {
        guard let callID = CallID(try row.text("call_id")) else { throw StoreError.damaged(column: "call_id") }
        self.init(
            id: try row.text("review_id"), callID: callID, reviewer: try row.text("reviewer"),
            basis: try row.text("basis"), occasion: try row.text("occasion"), agent: try row.optionalText("agent"),
            team: try row.optionalText("team"), state: try row.text("state"),
            version: try row.integer("version"),
            value: try Document.value(Value.self, from: try row.text("document")))
    }
}
