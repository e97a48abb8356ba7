import CallModel

extension Store {
    /// All that binds whoever uses this store, in one snapshot.
    public func obligations() async throws -> Obligations {
        try await database.read { connection in
            Obligations(
                tombstones: try Store.named(in: "tombstone", connection) { id, row in
                    Tombstone(
                        callID: id, audioSHA256: try row.optionalText("audio_sha256"), reason: try row.text("reason"))
                },
                consent: try connection.rows("SELECT * FROM consent_record ORDER BY call_id, seq", [])
                    .map(StoredConsentRecord.init),
                holds: try Store.named(in: "legal_hold", connection) { id, _ in id },
                ends: try Store.named(in: "retention_end", connection) { id, row in
                    Obligations.End(callID: id, purpose: try row.text("purpose"))
                },
                unreadable: try Store.unreadableConsent(connection), seen: try Store.seenTime(connection),
                deliveries: try Store.numberedDeliveries(connection),
                carried: try CarriedTable.allCases.map { ($0, try $0.rows(connection)) })
        }
    }

    /// Takes over what is not known here. Consent that contradicts what is on file here changes nothing; a hold or an end
    /// that only this store knows stays. What was deleted there is deleted here too, held or not: the hold came later, or
    /// was released before.
    /// - Returns: how many erasures were done once more.
    public func take(over other: Obligations, by author: AuditAuthor) async throws -> Int {
        _ = try await append(other.consent, by: author)
        for call in other.holds { _ = try await placeHold(on: call, by: author) }
        for end in other.ends where try await !endedPurposes(of: end.callID).contains(end.purpose) {
            try await write(recording: AuditEvent(.retentionEnded, on: .call(end.callID), by: author)) {
                try Store.endRetention(of: [end.purpose], for: end.callID, $0)
            }
        }
        try await takeOver(other.unreadable)
        // Before the erasures: these make digests stale, and sign what is pending.
        try await commit { connection in
            try Store.takeOver(other.deliveries, connection)
            for (table, rows) in other.carried { try table.insert(rows, connection) }
        }
        // What was believed there is near enough to what is believed here, or somebody answers for the clock.
        for moment in [other.seen?.believed, other.seen?.latest].compactMap(\.self) {
            try await noteMoment(epochSeconds: moment)
        }
        return try await replay(other.tombstones, by: author)
    }

    /// What cannot be read here either stays.
    private func takeOver(_ unreadable: [String: [Problem]]) async throws {
        try await commit { connection in
            for (step, problems) in unreadable.sorted(by: { $0.key < $1.key }) {
                for problem in problems {
                    try Store.insert(problem.error, step: step, call: problem.callID, connection)
                }
            }
        }
    }

    private static func unreadableConsent(_ connection: any SQLConnection) throws -> [String: [Problem]] {
        try connection.rows("SELECT * FROM problem WHERE \(isOfConsent) ORDER BY step, file, place").reduce(
            into: [:]
        ) { found, row in
            let problem = Problem(try Store.error(row), callID: CallID(try row.text("call_id")))
            found[try row.text("step"), default: []].append(problem)
        }
    }

    /// Erases once more what was erased elsewhere, also calls that are not known here, or are held here only, and those
    /// that were taken back there and erased here for another reason.
    private func replay(_ tombstones: [Tombstone], by author: AuditAuthor) async throws -> Int {
        var count = 0
        for tombstone in tombstones {
            let known = try await erasureReason(of: tombstone.callID)
            guard known == nil || known != Tombstone.withdrawn && tombstone.reason == Tombstone.withdrawn else {
                continue
            }
            let event = AuditEvent(
                tombstone.isOutlived ? .retentionEnded : .erased, on: .call(tombstone.callID), by: author)
            _ = try await database.write { connection in
                try Store.erase(tombstone.callID, reason: tombstone.reason, recording: event, connection)
            }
            try await sealAudit()
            count += 1
            guard let audio = tombstone.audioSHA256 else { continue }
            try await database.write { connection in
                try connection.execute(
                    "UPDATE tombstone SET audio_sha256 = ? WHERE call_id = ? AND audio_sha256 IS NULL",
                    [audio, tombstone.callID.text])
            }
        }
        return count
    }

    /// The rows of a table of calls, by call.
    private static func named<Value>(
        in table: String, _ connection: any SQLConnection, _ value: (CallID, SQLRow) throws -> Value
    ) throws -> [Value] {
        try connection.rows("SELECT * FROM \(table) ORDER BY call_id", []).map { row in
            guard let id = CallID(try row.text("call_id")) else { throw StoreError.damaged(column: "call_id") }
            return try value(id, row)
        }
    }
}
