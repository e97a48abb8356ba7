public import CallModel

/// Where a drawn call stands.
public enum DrawnState: String, Codable, Sendable {
    case waiting, replaced, withdrawn
}

/// A call that was drawn for people to score.
public struct DrawnCallEntry<Value: Codable & Sendable>: Sendable {
    public let drawID: String
    public let callID: CallID
    /// `random` or `targeted`: the two are never averaged together.
    public let kind: String
    public let state: DrawnState
    public let value: Value

    public init(drawID: String, callID: CallID, kind: String, state: DrawnState, value: Value) {
        self.drawID = drawID
        self.callID = callID
        self.kind = kind
        self.state = state
        self.value = value
    }
}

extension Store {
    /// Stores a draw with its calls, once: a draw of this id that stands is left as it is.
    /// - Returns: whether it was stored.
    public func saveDraw<Draw: Encodable & Sendable, Value>(
        _ draw: Draw, id: String, period: String, calls: [DrawnCallEntry<Value>], by author: AuditAuthor
    ) async throws -> Bool {
        let document = try Document.text(draw)
        let rows = try calls.map { (entry: $0, document: try Document.text($0.value)) }
        let isNew = try await database.write { connection in
            guard try connection.rows("SELECT draw_id FROM draw WHERE draw_id = ?", [id]).isEmpty else { return false }
            try connection.execute(
                "INSERT INTO draw (draw_id, period, document) VALUES (?, ?, ?)", [id, period, document])
            for row in rows {
                try connection.execute(
                    "INSERT INTO drawn_call (draw_id, call_id, kind, state, document) VALUES (?, ?, ?, ?, ?)",
                    [id, row.entry.callID.text, row.entry.kind, row.entry.state.rawValue, row.document])
            }
            try Store.append(AuditEvent(.drawn, on: .draw(id), by: author), connection)
            return true
        }
        try await sealAudit()
        return isNew
    }

    public func draw<Draw: Decodable & Sendable>(_ type: Draw.Type, id: String) async throws -> Draw? {
        try await database.read { connection in
            try connection.rows("SELECT document FROM draw WHERE draw_id = ?", [id]).first.map { row in
                try Document.value(type, from: try row.text("document"))
            }
        }
    }

    /// Ids of all draws, in order.
    public func drawIDs() async throws -> [String] {
        try await database.read { connection in
            try connection.rows("SELECT draw_id FROM draw ORDER BY draw_id").map { try $0.text("draw_id") }
        }
    }

    /// The calls listed under a draw, by id; without those that were replaced.
    public func callIDs(ofDraw id: String, kind: String) async throws -> [CallID] {
        try await database.read { connection in
            try connection.rows(
                """
                SELECT call_id FROM drawn_call WHERE draw_id = ? AND kind = ? AND state <> 'replaced' ORDER BY call_id
                """, [id, kind]
            ).compactMap { CallID(try $0.text("call_id")) }
        }
    }

    /// Drawn calls in a state, by draw and call.
    public func drawnCalls<Value>(_ type: Value.Type, in state: DrawnState) async throws -> [DrawnCallEntry<Value>] {
        try await database.read { connection in
            try connection.rows(
                "SELECT * FROM drawn_call WHERE state = ? ORDER BY draw_id, kind, call_id", [state.rawValue]
            ).compactMap { row in
                try CallID(try row.text("call_id")).map { id in
                    DrawnCallEntry(
                        drawID: try row.text("draw_id"), callID: id, kind: try row.text("kind"), state: state,
                        value: try Document.value(type, from: try row.text("document")))
                }
            }
        }
    }
}
