/// Databases that were put back by other means than ours do not know what was erased since.
extension Store {
    /// - Throws: `StoreError.outdated` where the database is a copy that was never accepted.
    func refuseCopy() async throws {
        guard database.dialect == .postgres else { return }
        let isOriginal = try await database.read { connection in
            try !connection.rows("SELECT identity FROM origin WHERE identity = \(Schema.postgresIdentity)").isEmpty
        }
        if !isOriginal { throw StoreError.outdated(reason: "it is a copy") }
    }

    /// From now on this is the database, whatever it was copied from: after all was done once more that it did not know.
    public func acceptCopy() async throws {
        guard database.dialect == .postgres else { return }
        try await database.write { connection in
            _ = try connection.execute("UPDATE origin SET identity = \(Schema.postgresIdentity)")
        }
    }

    /// - Throws: `StoreError.outdated` where the audit log does not hold what was signed last, outside of the database.
    public func refuseOlderThanSigned() async throws {
        // A head that is forged is for `verifyAudit` to say.
        if let head = try? seal?.head() { try await refuseOlder(than: head) }
    }

    /// The same, for whoever cannot tell who signed the head.
    public func refuseOlder(than head: AuditHead) async throws {
        guard head.seq > 0 else { return }
        let isKnown = try await database.read { connection in
            try !connection.rows("SELECT 1 AS one FROM audit_entry WHERE seq = ? AND hash = ?", [head.seq, head.hash])
                .isEmpty
        }
        if !isKnown {
            throw StoreError.outdated(reason: "entry \(head.seq) of the audit log was signed, and it does not hold it")
        }
    }
}
