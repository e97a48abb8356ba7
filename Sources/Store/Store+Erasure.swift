public import CallModel

/// How many facts an erasure removed, by table.
public struct Erasure: Hashable, Sendable {
    public let removed: [String: Int]
}

extension Store {
    /// Removes everything derived from a call and its metadata, and leaves a tombstone without content, in one change.
    ///
    /// Consent records stay: they say why. Rows of files stay with the fate *erased* and a hash of the path, rows of draws
    /// with the id alone.
    /// Themes, and the digests that the call concerns, are stale until they are made again.
    /// - Parameters:
    ///   - action: what the audit log calls it.
    ///   - order: a receipt that is to be signed once all is done; it is owed from then on, as is one that was ordered
    ///     before.
    /// - Returns: `nil`, and nothing is done or recorded, where a legal hold keeps the call.
    public func erase(
        _ id: CallID, reason: String, by author: AuditAuthor, as action: AuditAction = .erased,
        receipt order: ReceiptOrder? = nil
    ) async throws -> Erasure? {
        let event = AuditEvent(action, on: .call(id), by: author)
        let erasure = try await database.write { connection -> Erasure? in
            guard try !Store.isHeld(id, connection) else { return nil }
            return try Store.erase(id, reason: reason, recording: event, receipt: order, connection)
        }
        if erasure != nil { try await sealAudit() }
        return erasure
    }

    /// The same within a transaction, whether or not the call is held.
    static func erase(
        _ id: CallID, reason: String, recording event: AuditEvent, receipt order: ReceiptOrder? = nil,
        _ connection: any SQLConnection
    ) throws -> Erasure {
        // A withdrawal that was ordered before is one, whatever else ended meanwhile.
        let isOwed = try pendingReceipt(of: id, connection) != nil
        let loss: CallLoss = event.action == .retentionEnded && !isOwed ? .outlived : .takenBack
        let reason = isOwed ? Tombstone.withdrawn : reason
        try noteLoss(of: id, on: countedDays(of: id, connection), to: loss, connection)
        var removed: [String: Int] = [:]
        for table in DerivedFact.allCases.map(\.rawValue) + ["problem", "assignment"] {
            removed[table] = try delete(from: table, of: id, connection)
        }
        let audio = try heardAudio(of: id, connection)
        try connection.execute(
            """
            INSERT INTO tombstone (call_id, audio_sha256, reason) VALUES (?, ?, ?)
            ON CONFLICT (call_id) DO UPDATE SET reason = excluded.reason WHERE excluded.reason = ?
            """, [id.text, audio, reason, Tombstone.withdrawn])
        try forgetMetadata(of: id, reason: reason, connection)
        try owe(order, of: id, removed: removed, audioSHA256: audio, by: event.author, connection)
        try append(event, connection)
        return Erasure(removed: removed)
    }

    /// The hash of the bytes that were heard, also of a call that was erased before; `nil` where none were.
    private static func heardAudio(of id: CallID, _ connection: any SQLConnection) throws -> String? {
        try connection.rows(
            """
            SELECT audio_sha256 FROM call WHERE call_id = ?
            UNION ALL SELECT audio_sha256 FROM tombstone WHERE call_id = ?
            """, [id.text, id.text]
        ).compactMap { try $0.optionalText("audio_sha256") }.first
    }

    private static func forgetMetadata(of id: CallID, reason: String, _ connection: any SQLConnection) throws {
        try connection.execute("DELETE FROM call WHERE call_id = ?", [id.text])
        try connection.execute("DELETE FROM retention_end WHERE call_id = ?", [id.text])
        try connection.execute("UPDATE manifest_call SET document = 'null' WHERE call_id = ?", [id.text])
        try connection.execute(
            "UPDATE drawn_call SET state = 'withdrawn', document = '{}' WHERE call_id = ?", [id.text])
        try hidePaths(of: id, connection)
        try connection.execute(
            """
            UPDATE recording SET queued = 0, fate = 'erased', reason = ?, detail = NULL, audio_sha256 = NULL,
                duplicate_of = NULL, metadata = NULL
            WHERE call_id = ?
            """,
            [reason, id.text])
    }

    /// Notes which purposes are granted now, and removes what was made for others, in one change; nothing where a legal
    /// hold keeps the call.
    /// - Parameter staleDigests: whether digests show something of the call that they no longer may.
    public func noteGrants(
        _ granted: String, of id: CallID, removing facts: [DerivedFact], staleDigests: Bool, by author: AuditAuthor
    ) async throws {
        let isLoss = !facts.isEmpty || staleDigests
        try await commit { connection in
            guard try !Store.isHeld(id, connection) else { return }
            let days = try Store.countedDays(of: id, connection)
            var removed = 0
            for fact in facts { removed += try Store.delete(from: fact.rawValue, of: id, connection) }
            try connection.execute("UPDATE call SET granted = ? WHERE call_id = ?", [granted, id.text])
            if removed > 0 || staleDigests { try Store.noteLoss(of: id, on: days, to: .takenBack, connection) }
            if isLoss { try Store.append(AuditEvent(.purposeWithdrawn, on: .call(id), by: author), connection) }
        }
        if isLoss { try await sealAudit() }
    }

    /// Whether the call was erased.
    public func isErased(_ id: CallID) async throws -> Bool {
        try await database.read { try Store.erasureReason(of: id, $0) != nil }
    }

    /// Why the call was erased; `nil` where it was not. That somebody took consent back stands above all other reasons.
    public func erasureReason(of id: CallID) async throws -> String? {
        try await database.read { try Store.erasureReason(of: id, $0) }
    }

    static func erasureReason(of id: CallID, _ connection: any SQLConnection) throws -> String? {
        try connection.rows("SELECT reason FROM tombstone WHERE call_id = ?", [id.text]).first?.text("reason")
    }

    static func delete(from table: String, of id: CallID, _ connection: any SQLConnection) throws -> Int {
        let rows = try connection.rows("SELECT COUNT(*) AS count FROM \(table) WHERE call_id = ?", [id.text])
        if table == DerivedFact.feedback.rawValue { try forgetWords(of: id, inThemeEdits: connection) }
        if table == DerivedFact.rewording.rawValue {
            try deleteRewordings(of: id, connection)
        } else {
            try connection.execute("DELETE FROM \(table) WHERE call_id = ?", [id.text])
        }
        return try rows.first?.integer("count") ?? 0
    }
}
