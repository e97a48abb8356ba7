public import CallModel

/// Bytes that were the recording of a call which is erased, and came under the id of another.
extension Store {
    /// Why the call was erased whose recording these bytes were; of several, that somebody took it back.
    /// - Returns: `nil` where they are no erased call's.
    public func erasureReason(audioSHA256: String) async throws -> String? {
        try await database.read { connection in
            let reasons = try connection.rows(
                "SELECT reason FROM tombstone WHERE audio_sha256 = ? ORDER BY call_id", [audioSHA256]
            ).map { try $0.text("reason") }
            return reasons.first { $0 != Tombstone.outlived } ?? reasons.first
        }
    }

    /// Calls whose recording was that of another call too, which was erased because somebody took it back, and not
    /// because its time was over: by id, with the reason of that erasure. Those that a legal hold keeps are left out.
    public func callsOfBytesTakenBack() async throws -> [(call: CallID, reason: String)] {
        try await database.read { connection in
            try connection.rows(
                """
                SELECT call.call_id, MIN(tombstone.reason) AS reason FROM tombstone
                JOIN call ON call.audio_sha256 = tombstone.audio_sha256
                WHERE tombstone.reason <> ? AND call.call_id NOT IN (SELECT call_id FROM legal_hold)
                GROUP BY call.call_id ORDER BY call.call_id
                """, [Tombstone.outlived]
            ).map { row in
                guard let id = CallID(try row.text("call_id")) else { throw StoreError.damaged(column: "call_id") }
                return (call: id, reason: try row.text("reason"))
            }
        }
    }
}
