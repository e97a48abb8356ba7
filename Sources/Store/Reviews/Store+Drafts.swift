import CallModel

/// A draft as it was saved last.
public struct StoredDraft<Value: Codable & Sendable>: Sendable {
    /// From 1; 0 stands for "nothing saved yet".
    public let version: Int
    public let value: Value
}

/// What became of a save.
public enum DraftSave<Value: Codable & Sendable>: Sendable {
    /// Saved under this version; also where the same save came twice.
    case saved(version: Int)
    /// Another save came in between: this is what it left. Nothing was changed.
    case conflict(StoredDraft<Value>)
    /// The evaluation is no draft any more, or its call was erased.
    case closed
}

extension Store {
    /// Saves a draft on top of the version that its writer has seen.
    /// - Parameters:
    ///   - base: the version the writer began from; 0 for the first.
    ///   - saveID: names this save; sent again after a lost answer, it is not saved again.
    public func saveDraft<Value>(
        _ value: Value, of review: String, base: Int, saveID: String
    ) async throws -> DraftSave<Value> {
        let document = try Document.text(value)
        return try await committing { connection in
            guard let call = try Store.callOfDraft(review, connection) else { return .closed }
            let known = try connection.rows(
                "SELECT version FROM review_draft WHERE review_id = ? AND save_id = ?", [review, saveID])
            if let version = try known.first?.integer("version") { return .saved(version: version) }
            let latest = try Store.draft(Value.self, of: review, connection)
            if let latest, latest.version != base { return .conflict(latest) }
            let version = (latest?.version ?? 0) + 1
            try connection.execute(
                "INSERT INTO review_draft (review_id, version, save_id, call_id, document) VALUES (?, ?, ?, ?, ?)",
                [review, version, saveID, call, document])
            return .saved(version: version)
        }
    }

    /// The draft as it was saved last; `nil` where nothing was.
    public func draft<Value>(_ type: Value.Type, of review: String) async throws -> StoredDraft<Value>? {
        try await database.read { try Store.draft(type, of: review, $0) }
    }

    private static func draft<Value>(
        _ type: Value.Type, of review: String, _ connection: any SQLConnection
    ) throws -> StoredDraft<Value>? {
        try connection.rows(
            "SELECT * FROM review_draft WHERE review_id = ? ORDER BY version DESC LIMIT 1", [review]
        ).first.map { row in
            StoredDraft(
                version: try row.integer("version"), value: try Document.value(type, from: try row.text("document")))
        }
    }

    private static func callOfDraft(_ review: String, _ connection: any SQLConnection) throws -> String? {
        try connection.rows("SELECT call_id FROM review WHERE review_id = ? AND state = 'draft'", [review]).first?
            .text("call_id")
    }
}
