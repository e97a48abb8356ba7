public import CallModel

extension Store {
    /// Keeps all that is known of a call as it is, and uses it for nothing, until the hold is released.
    /// - Returns: `false` where it is held already, or was erased.
    public func placeHold(on id: CallID, by author: AuditAuthor) async throws -> Bool {
        let isNew = try await database.write { connection in
            guard try Store.erasureReason(of: id, connection) == nil, try !Store.isHeld(id, connection) else {
                return false
            }
            try connection.execute(
                "INSERT INTO legal_hold (call_id, since) VALUES (?, ?)", [id.text, author.at.epochSeconds])
            try Store.append(AuditEvent(.holdPlaced, on: .call(id), by: author), connection)
            return true
        }
        try await sealAudit()
        return isNew
    }

    /// - Returns: `false` where it was not held.
    public func releaseHold(on id: CallID, by author: AuditAuthor) async throws -> Bool {
        let wasHeld = try await database.write { connection in
            guard try Store.isHeld(id, connection) else { return false }
            try connection.execute("DELETE FROM legal_hold WHERE call_id = ?", [id.text])
            try Store.append(AuditEvent(.holdReleased, on: .call(id), by: author), connection)
            return true
        }
        try await sealAudit()
        return wasHeld
    }

    /// Calls that are held, by id.
    public func holds() async throws -> [CallID] {
        try await database.read { connection in
            try connection.rows("SELECT call_id FROM legal_hold ORDER BY call_id").compactMap {
                CallID(try $0.text("call_id"))
            }
        }
    }

    public func isHeld(_ id: CallID) async throws -> Bool {
        try await database.read { try Store.isHeld(id, $0) }
    }

    /// Stands among the purposes whose time is over for the measures of a call, which serve several purposes.
    public static let measuresEnd = "measures"

    /// Notes that the time of these purposes is over for a call, for ever, and deletes what was made for them, in one
    /// change: whatever its consent says now, or cannot say.
    /// - Returns: `false`, and nothing is done or recorded, where a legal hold keeps the call.
    @discardableResult
    public func endRetention(of purposes: [String], for id: CallID, by author: AuditAuthor) async throws -> Bool {
        try await change(recording: AuditEvent(.retentionEnded, on: .call(id), by: author)) { connection in
            guard try !Store.isHeld(id, connection) else { return false }
            try Store.endRetention(of: purposes, for: id, connection)
            return true
        }
    }

    /// The same within a transaction, whether or not the call is held.
    static func endRetention(of purposes: [String], for id: CallID, _ connection: any SQLConnection) throws {
        for purpose in purposes {
            try connection.execute(
                "INSERT INTO retention_end (call_id, purpose) VALUES (?, ?) ON CONFLICT DO NOTHING",
                [id.text, purpose])
        }
        try removeFacts(madeFor: purposes, of: id, connection)
    }

    private static func removeFacts(
        madeFor lost: [String], of id: CallID, _ connection: any SQLConnection
    ) throws {
        let row = try connection.rows("SELECT granted FROM call WHERE call_id = ?", [id.text]).first
        let granted = try row?.text("granted").split(separator: ",").map(String.init) ?? []
        let remaining = granted.filter { !lost.contains($0) }
        let facts = DerivedFact.made(for: lost, remaining: remaining)
        if facts.contains(.feedback) {
            try noteLoss(of: id, on: countedDays(of: id, connection), to: .outlived, connection)
        }
        for fact in facts { _ = try delete(from: fact.rawValue, of: id, connection) }
        try connection.execute(
            "UPDATE call SET granted = ? WHERE call_id = ?", [remaining.joined(separator: ","), id.text])
    }

    /// The purposes whose time is over for a call, and `measuresEnd` where that of its measures is, in order.
    public func endedPurposes(of id: CallID) async throws -> [String] {
        try await database.read { connection in
            try connection.rows("SELECT purpose FROM retention_end WHERE call_id = ? ORDER BY purpose", [id.text]).map {
                try $0.text("purpose")
            }
        }
    }

    static func isHeld(_ id: CallID, _ connection: any SQLConnection) throws -> Bool {
        try !connection.rows("SELECT call_id FROM legal_hold WHERE call_id = ?", [id.text]).isEmpty
    }
}
