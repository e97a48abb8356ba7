extension Store {
    /// Stores a calibration session as it is now.
    public func saveCalibration<Session: Encodable & Sendable>(_ session: Session, id: String) async throws {
        let document = try Document.text(session)
        try await commit { connection in
            try connection.execute(
                """
                INSERT INTO calibration (session_id, document) VALUES (?, ?)
                ON CONFLICT (session_id) DO UPDATE SET document = excluded.document
                """,
                [id, document])
        }
    }

    public func calibration<Session: Decodable & Sendable>(_ type: Session.Type, id: String) async throws -> Session? {
        try await database.read { connection in
            try connection.rows("SELECT document FROM calibration WHERE session_id = ?", [id]).first.map { row in
                try Document.value(type, from: try row.text("document"))
            }
        }
    }

    /// By id.
    public func calibrations<Session: Decodable & Sendable>(_ type: Session.Type) async throws -> [Session] {
        try await database.read { connection in
            try connection.rows("SELECT document FROM calibration ORDER BY session_id").map { row in
                try Document.value(type, from: try row.text("document"))
            }
        }
    }
}
