public import CallModel

extension Store {
    /// Gives calls that nobody has to people; what somebody was given already stays theirs.
    public func assign(_ calls: [AssignedCall]) async throws {
        try await database.write { connection in
            for call in calls {
                try connection.execute(
                    """
                    INSERT INTO assignment (draw_id, kind, call_id, reviewer, due_day) VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT (draw_id, kind, call_id) DO NOTHING
                    """,
                    call.place.key + [call.reviewer, call.dueDay])
            }
        }
    }

    /// Gives a call to one person, whoever has it. What others began of it and did not submit ends.
    /// - Parameter former: who has it as far as the giver knows, somebody else than the new reviewer; `nil` for nobody.
    public func give(
        _ call: AssignedCall, takenFrom former: String?, by author: AuditAuthor
    ) async throws -> QueueChange {
        let place = call.place
        return try await changeQueue { connection in
            guard try place.isWaiting(connection), try place.reviewer(connection) == former else {
                return .changedMeanwhile
            }
            if let former, try place.wasScored(by: former, connection) { return .scored }
            try place.endDrafts(connection)
            try connection.execute(
                """
                INSERT INTO assignment (draw_id, kind, call_id, reviewer, due_day) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (draw_id, kind, call_id)
                DO UPDATE SET reviewer = excluded.reviewer, due_day = excluded.due_day
                """,
                place.key + [call.reviewer, call.dueDay])
            try Store.append(AuditEvent(.callAssigned, on: .call(call.callID), by: author), connection)
            return .done
        }
    }

    /// Takes a drawn call out of the queue and puts the next one in its place, with the same reviewer and due day. What
    /// was begun of it ends. A call that was scored stays, also where that was retracted since: who chooses calls by
    /// their scores chooses scores.
    /// - Parameters:
    ///   - draw: with the replacement; `drawn` is the draw as it was read.
    ///   - reviewer: whose call it has to be; `nil` where it may be anybody's.
    public func replaceDrawnCall<Draw: Codable & Sendable, Reason>(
        _ call: CallID, with entry: DrawnCallEntry<Reason>, in draw: Draw, insteadOf drawn: Draw,
        ofReviewer reviewer: String?, by author: AuditAuthor
    ) async throws -> QueueChange {
        let (before, after) = (try Document.text(drawn), try Document.text(draw))
        let reason = try Document.text(entry.value)
        let place = QueuePlace(drawID: entry.drawID, kind: entry.kind, callID: call)
        return try await changeQueue { connection in
            let stored = try connection.rows("SELECT document FROM draw WHERE draw_id = ?", [entry.drawID])
            guard try stored.first?.text("document") == before else { return .changedMeanwhile }
            if let reviewer, try place.reviewer(connection) != reviewer { return .notTheirs }
            guard try !place.wasScored(connection) else { return .scored }
            try connection.execute("UPDATE draw SET document = ? WHERE draw_id = ?", [after, entry.drawID])
            try connection.execute(
                "UPDATE drawn_call SET state = 'replaced' WHERE draw_id = ? AND kind = ? AND call_id = ?", place.key)
            try connection.execute(
                "INSERT INTO drawn_call (draw_id, call_id, kind, state, document) VALUES (?, ?, ?, 'waiting', ?)",
                [entry.drawID, entry.callID.text, entry.kind, reason])
            try connection.execute(
                "UPDATE assignment SET call_id = ? WHERE draw_id = ? AND kind = ? AND call_id = ?",
                [entry.callID.text] + place.key)
            try place.endDrafts(connection)
            try Store.append(AuditEvent(.drawReplaced, on: .call(call), by: author), connection)
            return .done
        }
    }

    /// On record, where the change was made.
    private func changeQueue(
        _ change: @escaping @Sendable (any SQLConnection) throws -> QueueChange
    ) async throws -> QueueChange {
        let outcome = try await database.write(change)
        if outcome == .done { try await sealAudit() }
        return outcome
    }
}
