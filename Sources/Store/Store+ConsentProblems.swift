public import CallModel

extension Store {
    /// Of a `problem`: consent could not be used. The index `problem_of_consent` holds those of this very condition.
    static let isOfConsent = "step >= 'consent' AND step < 'consenu'"

    /// The calls that a recording may be of, by what is on file: those that were made from it, else those of other
    /// recordings that are as large and as old, for it may have been moved.
    public func calls(
        ofRecordingAt path: String, sizeBytes: Int, modifiedMs: Int
    ) async throws -> [CallID] {
        try await database.read { connection in
            let made = try connection.rows("SELECT call_id FROM call WHERE recording = ? ORDER BY call_id", [path])
            let rows =
                try made.isEmpty
                ? connection.rows(
                    """
                    SELECT DISTINCT call_id FROM recording
                    WHERE size_bytes = ? AND modified_ms = ? AND call_id IS NOT NULL ORDER BY call_id
                    """, [sizeBytes, modifiedMs]) : made
            return try rows.compactMap { CallID(try $0.text("call_id")) }
        }
    }

    /// Forgets that consent in a file could not be used: what it denied, it denies no longer. Who has made sure that no
    /// withdrawal is lost with it answers for that.
    /// - Parameter file: as the problem names it.
    /// - Returns: the calls that were denied, by id, `nil` for every call; empty where nothing of the file was on file.
    public func forgetConsentProblems(of file: String, by author: AuditAuthor) async throws -> [CallID?] {
        let denied = try await database.write { connection in
            let denied = try connection.rows(
                "SELECT DISTINCT call_id FROM problem WHERE \(Store.isOfConsent) AND file = ? ORDER BY call_id", [file]
            ).map { CallID(try $0.text("call_id")) }
            try connection.execute("DELETE FROM problem WHERE \(Store.isOfConsent) AND file = ?", [file])
            for call in denied {
                let object = call.map { AuditObject.call($0) } ?? .store("consent")
                try Store.append(AuditEvent(.consentProblemForgotten, on: object, by: author), connection)
            }
            return denied
        }
        try await sealAudit()
        return denied
    }
}
