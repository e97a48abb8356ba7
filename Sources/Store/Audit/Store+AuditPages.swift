import CallModel

extension Store {
    /// Entries that match, the newest first.
    /// - Parameter seq: only those before this one; `nil` begins with the last.
    public func auditEntries(_ query: AuditQuery, before seq: Int?, limit: Int) async throws -> [AuditEntry] {
        let conditions: [(sql: String, value: (any SQLConvertible & Sendable)?)] = [
            ("seq < ?", seq), ("at >= ?", query.since?.epochSeconds), ("at < ?", query.until?.epochSeconds),
            ("action = ?", query.action), ("object = ?", query.object), ("who = ?", query.who),
        ]
        let wanted = conditions.filter { $0.value != nil }
        let filter = wanted.isEmpty ? "" : "WHERE " + wanted.map(\.sql).joined(separator: " AND ")
        let values: [any SQLConvertible & Sendable] = wanted.compactMap(\.value) + [limit]
        return try await database.read { connection in
            try connection.rows("SELECT * FROM audit_entry \(filter) ORDER BY seq DESC LIMIT ?", values)
                .map(AuditEntry.init)
        }
    }
}
