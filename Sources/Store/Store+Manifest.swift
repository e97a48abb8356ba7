public import CallModel

/// What a manifest says of a call.
public struct ManifestEntry<Value: Codable & Sendable>: Sendable {
    public let callID: CallID
    /// Path in the archive, a hash of it where the call was erased; `nil` for a call without recording.
    public let recording: String?
    /// `nil` where the call was erased: only its place in the archive is still known.
    public let value: Value?

    public init(callID: CallID, recording: String?, value: Value?) {
        self.callID = callID
        self.recording = recording
        self.value = value
    }
}

extension Store {
    /// Stores rows of manifests as read in `night`; of an erased call only the place of its recording.
    public func save<Value>(_ entries: [ManifestEntry<Value>], night: Int) async throws {
        try await commit { connection in
            for entry in entries {
                let isErased = try Store.erasureReason(of: entry.callID, connection) != nil
                try connection.execute(
                    """
                    INSERT INTO manifest_call (call_id, night, recording, document) VALUES (?, ?, ?, ?)
                    ON CONFLICT (call_id) DO UPDATE SET
                        night = excluded.night, recording = excluded.recording, document = excluded.document
                    """,
                    [
                        entry.callID.text, night, isErased ? entry.recording.map(HiddenPath.of) : entry.recording,
                        try Document.text(isErased ? nil : entry.value),
                    ])
            }
        }
    }

    /// Forgets rows that no manifest of `night` had.
    public func forgetManifestEntries(notSeenIn night: Int) async throws {
        try await commit { try $0.execute("DELETE FROM manifest_call WHERE night <> ?", [night]) }
    }

    /// What a manifest says of the recording at a path.
    public func manifestEntry<Value>(
        _ type: Value.Type, recording: String
    ) async throws -> ManifestEntry<Value>? {
        try await database.read { connection in
            try connection.rows(
                "SELECT * FROM manifest_call WHERE recording IN (?, ?) ORDER BY call_id LIMIT 1",
                [recording, HiddenPath.of(recording)]
            ).first.map(ManifestEntry.init)
        }
    }

    /// What a manifest says of a call.
    public func manifestEntry<Value>(_ type: Value.Type, call id: CallID) async throws -> ManifestEntry<Value>? {
        try await database.read { connection in
            try connection.rows("SELECT * FROM manifest_call WHERE call_id = ?", [id.text]).first.map(
                ManifestEntry.init)
        }
    }

    /// At most `limit` calls that only a manifest knows, by id, after `id`: abandoned, or their recording is not there.
    public func manifestEntriesWithoutRecording<Value>(
        _ type: Value.Type, after id: String, limit: Int
    ) async throws -> [ManifestEntry<Value>] {
        try await database.read { connection in
            try connection.rows(
                """
                SELECT * FROM manifest_call WHERE call_id > ?
                    AND NOT EXISTS (SELECT 1 FROM recording WHERE recording.call_id = manifest_call.call_id)
                ORDER BY call_id LIMIT ?
                """,
                [id, limit]
            ).map(ManifestEntry.init)
        }
    }
}

extension ManifestEntry {
    fileprivate init(_ row: SQLRow) throws {
        guard let id = CallID(try row.text("call_id")) else { throw StoreError.damaged(column: "call_id") }
        self.init(
            callID: id, recording: try row.optionalText("recording"),
            value: try Document.value(Value?.self, from: try row.text("document")))
    }
}
