import CallModel

extension Store {
    /// Puts an event on record, durably and under the signed head, before what it tells may happen: a recording is
    /// played only after this has returned.
    /// - Throws: where the entry or the head cannot be written, or the log is not what was signed (`AuditError`). Then
    ///   what was to be recorded must not happen.
    public func record(audit event: AuditEvent) async throws {
        try await commit { try Store.append(event, $0) }
        try await sealAudit()
    }

    /// Makes a change and puts it on record in one transaction.
    /// - Throws: nothing was changed where `body` or the entry failed; where only the head cannot be signed
    ///   (`AuditError`, `StoreError.cannotWrite`) the change and its entry stand, and the next one signs for both.
    func write<Result: Sendable>(
        recording event: AuditEvent, _ body: @escaping @Sendable (any SQLConnection) throws -> Result
    ) async throws -> Result {
        let result = try await database.write { connection in
            let result = try body(connection)
            try Store.append(event, connection)
            return result
        }
        try await sealAudit()
        return result
    }

    /// The same for a change that may turn out not to be one.
    /// - Parameters:
    ///   - event: `nil` where nobody is to answer for it.
    ///   - body: says whether it changed anything; where not, nothing is recorded.
    func change(
        recording event: AuditEvent?, _ body: @escaping @Sendable (any SQLConnection) throws -> Bool
    ) async throws -> Bool {
        let isChanged = try await database.write { connection in
            guard try body(connection) else { return false }
            if let event { try Store.append(event, connection) }
            return true
        }
        if isChanged, event != nil { try await sealAudit() }
        return isChanged
    }

    /// Appends an entry within a transaction; call `sealAudit` after it.
    static func append(_ event: AuditEvent, _ connection: any SQLConnection) throws {
        try connection.lock(.audit)
        let last = try connection.rows("SELECT seq, hash FROM audit_entry ORDER BY seq DESC LIMIT 1").first
        let entry = try AuditEntry(
            event, seq: (try last?.integer("seq") ?? 0) + 1, previous: try last?.text("hash") ?? AuditEntry.origin)
        let content = entry.content
        try connection.execute(
            """
            INSERT INTO audit_entry (seq, at, who, role, session, action, object, outcome, previous, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                content.seq, content.at.epochSeconds, content.who, content.role, content.session, content.action,
                content.object, content.outcome, content.previous, entry.hash,
            ])
    }

    /// Signs all entries that are there; without a seal, nothing.
    ///
    /// A crash between a commit and its signature leaves entries without one; whoever opens the store next signs them.
    func sealAudit() async throws {
        guard let seal else { return }
        guard let head = try seal.head() else { throw AuditError.headMissing }
        let entries = try await auditEntries(from: head.seq)
        guard AuditChain.follows(entries, from: head) else { throw AuditError.headDisagrees(seq: head.seq) }
        try await seal.advance(along: entries)
    }

    /// A log without entries gets its first head.
    /// - Parameter sealing: entries without a signature get one. A log that was tampered with is left to `verifyAudit`.
    func openAudit(sealing: Bool) async throws {
        guard let seal else { return }
        let isEmpty = try await database.read { try $0.rows("SELECT seq FROM audit_entry LIMIT 1").isEmpty }
        if isEmpty { try seal.begin() }
        guard sealing else { return }
        do { try await sealAudit() } catch is AuditError {}
    }

    private func auditEntries(from seq: Int) async throws -> [AuditEntry] {
        try await database.read { connection in
            try connection.rows("SELECT * FROM audit_entry WHERE seq >= ? ORDER BY seq", [seq]).map(AuditEntry.init)
        }
    }
}
