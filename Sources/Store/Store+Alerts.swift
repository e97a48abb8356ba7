extension Store {
    /// Every alert that was ever opened, by id.
    public func alerts<Alert: Decodable & Sendable>(_ type: Alert.Type) async throws -> [Alert] {
        try await database.read { connection in
            try connection.rows("SELECT document FROM incident_alert ORDER BY alert_id").map { row in
                try Document.value(type, from: try row.text("document"))
            }
        }
    }

    /// Stores alerts as they are now, in one change.
    public func save<Alert: Encodable & Identifiable<String>>(_ alerts: [Alert]) async throws {
        let rows = try alerts.map { (id: $0.id, document: try Document.text($0)) }
        try await database.write { connection in
            for row in rows {
                try connection.execute(
                    """
                    INSERT INTO incident_alert (alert_id, document) VALUES (?, ?)
                    ON CONFLICT (alert_id) DO UPDATE SET document = excluded.document
                    """,
                    [row.id, row.document])
            }
        }
    }
}
