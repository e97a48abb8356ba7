public import CallModel

/// What people leave with a call one by one, each under an id of its own; the raw value is the table.
public enum CallNoteKind: String, CaseIterable, Sendable {
    case coaching = "coaching_note"
    /// A stretch that a person marked as feedback on the product.
    case feedback = "feedback_mark"

    fileprivate var idColumn: String {
        switch self {
        case .coaching: "note_id"
        case .feedback: "mark_id"
        }
    }
}

extension Store {
    /// Stores a coaching note, once, and puts that on record in the same change.
    /// - Returns: `false`, and nothing is changed or on record, where the call was erased or there is one of this id.
    public func addCoachingNote<Note: Encodable & Sendable>(
        _ note: Note, id: String, review: String, of call: CallID, recording event: AuditEvent
    ) async throws -> Bool {
        let document = try Document.text(note)
        return try await change(recording: event) { connection in
            guard try Store.erasureReason(of: call, connection) == nil else { return false }
            return try connection.execute(
                """
                INSERT INTO coaching_note (note_id, review_id, call_id, document) VALUES (?, ?, ?, ?)
                ON CONFLICT (note_id) DO NOTHING
                """,
                [id, review, call.text, document]) > 0
        }
    }

    /// Stores what became of a coaching note, and puts that on record in the same change.
    /// - Parameter known: the note as whoever changes it has read it.
    /// - Returns: `false`, and nothing is changed or on record, where it is not that any more.
    public func updateCoachingNote<Note: Encodable & Sendable>(
        _ note: Note, insteadOf known: Note, id: String, recording event: AuditEvent
    ) async throws -> Bool {
        let (before, after) = (try Document.text(known), try Document.text(note))
        return try await change(recording: event) { connection in
            try connection.execute(
                "UPDATE coaching_note SET document = ? WHERE note_id = ? AND document = ?", [after, id, before]) > 0
        }
    }

    /// Marks a stretch of a call as feedback, once.
    public func addFeedbackMark<Mark: Encodable & Sendable>(_ mark: Mark, id: String, of call: CallID) async throws {
        let document = try Document.text(mark)
        try await commit { connection in
            guard try Store.erasureReason(of: call, connection) == nil else { return }
            try connection.execute(
                "INSERT INTO feedback_mark (mark_id, call_id, document) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                [id, call.text, document])
        }
    }

    public func removeFeedbackMark(_ id: String, of call: CallID) async throws {
        try await commit { connection in
            try connection.execute("DELETE FROM feedback_mark WHERE mark_id = ? AND call_id = ?", [id, call.text])
        }
    }

    /// Of all calls, by id.
    public func callNotes<Note: Decodable & Sendable>(_ type: Note.Type, _ kind: CallNoteKind) async throws -> [Note] {
        try await database.read { connection in
            try connection.rows("SELECT document FROM \(kind.rawValue) ORDER BY \(kind.idColumn)").map {
                try Document.value(type, from: try $0.text("document"))
            }
        }
    }

    /// The calls that have notes of a kind, by id.
    public func calls(with kind: CallNoteKind) async throws -> [CallEntry] {
        let ids = try await database.read { connection in
            try connection.rows("SELECT DISTINCT call_id FROM \(kind.rawValue)").map { try $0.text("call_id") }
        }
        return try await calls(ids.compactMap { CallID($0) })
    }

    /// By id.
    public func callNotes<Note: Decodable & Sendable>(
        _ type: Note.Type, _ kind: CallNoteKind, of call: CallID
    ) async throws -> [Note] {
        try await database.read { connection in
            try connection.rows(
                "SELECT document FROM \(kind.rawValue) WHERE call_id = ? ORDER BY \(kind.idColumn)", [call.text]
            ).map { try Document.value(type, from: try $0.text("document")) }
        }
    }

    /// The same of some calls, by call; those without any are not there.
    public func callNotes<Note: Decodable & Sendable>(
        _ type: Note.Type, _ kind: CallNoteKind, of calls: [CallID]
    ) async throws -> [CallID: [Note]] {
        guard !calls.isEmpty else { return [:] }
        return try await database.read { connection in
            try connection.rows(
                "SELECT call_id, document FROM \(kind.rawValue) WHERE call_id IN ({calls}) ORDER BY \(kind.idColumn)",
                about: calls
            ).reduce(into: [CallID: [Note]]()) { notes, row in
                guard let call = CallID(try row.text("call_id")) else { return }
                notes[call, default: []].append(try Document.value(type, from: try row.text("document")))
            }
        }
    }
}
