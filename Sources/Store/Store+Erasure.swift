public import CallModel

/// How many facts an erasure removed, by table.
public struct Erasure: Hashable, Sendable {
    public let removed: [String: Int]
}

extension Store {
    /// Removes everything derived from a call and its metadata, and leaves a tombstone without content, in one change.
    ///
    /// Consent records stay: they say why. The rows of the files stay with the fate *erased*. Themes and digests are
    /// rebuilt by the caller.
    public func erase(_ id: CallID, reason: String) async throws -> Erasure {
        try await database.write { connection in
            var removed: [String: Int] = [:]
            for table in Store.derivedTables {
                let rows = try connection.rows("SELECT COUNT(*) AS count FROM \(table) WHERE call_id = ?", [id.text])
                removed[table] = try rows.first?.integer("count") ?? 0
                try connection.execute("DELETE FROM \(table) WHERE call_id = ?", [id.text])
            }
            let audio = try connection.rows("SELECT audio_sha256 FROM call WHERE call_id = ?", [id.text])
            try connection.execute(
                "INSERT INTO tombstone (call_id, audio_sha256, reason) VALUES (?, ?, ?) ON CONFLICT (call_id) DO NOTHING",
                [id.text, try audio.first?.optionalText("audio_sha256"), reason])
            try connection.execute("DELETE FROM call WHERE call_id = ?", [id.text])
            try connection.execute("UPDATE drawn_call SET state = 'withdrawn' WHERE call_id = ?", [id.text])
            try connection.execute(
                """
                UPDATE recording SET fate = 'erased', reason = ?, detail = NULL, audio_sha256 = NULL, duplicate_of = NULL
                WHERE call_id = ?
                """,
                [reason, id.text])
            return Erasure(removed: removed)
        }
    }

    public func isErased(_ id: CallID) async throws -> Bool {
        try await database.read { try Store.isErased(id, $0) }
    }

    static func isErased(_ id: CallID, _ connection: any SQLConnection) throws -> Bool {
        try !connection.rows("SELECT call_id FROM tombstone WHERE call_id = ?", [id.text]).isEmpty
    }

    private static let derivedTables = [
        "acoustics", "transcript", "feedback", "evaluation", "problem", "manifest_call",
    ]
}
