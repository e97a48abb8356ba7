public import CallModel
public import Hashing

/// Which entries of the log are wanted; `nil` means any.
public struct AuditQuery: Hashable, Sendable {
    /// At or after.
    public var since: ZonedTime?
    /// Before.
    public var until: ZonedTime?
    public var action: String?
    public var object: String?
    public var who: String?

    public init(
        since: ZonedTime? = nil, until: ZonedTime? = nil, action: String? = nil, object: String? = nil,
        who: String? = nil
    ) {
        self.since = since
        self.until = until
        self.action = action
        self.object = object
        self.who = who
    }
}

extension Store {
    /// Hands over the entries that match, in order.
    public func forEachAuditEntry(
        _ query: AuditQuery = AuditQuery(), _ body: @escaping @Sendable (AuditEntry) throws -> Void
    ) async throws {
        let conditions: [(sql: String, value: (any SQLConvertible & Sendable)?)] = [
            ("at >= ?", query.since?.epochSeconds), ("at < ?", query.until?.epochSeconds),
            ("action = ?", query.action), ("object = ?", query.object), ("who = ?", query.who),
        ]
        let wanted = conditions.filter { $0.value != nil }
        let filter = wanted.isEmpty ? "" : "WHERE " + wanted.map(\.sql).joined(separator: " AND ")
        let values = wanted.compactMap(\.value)
        try await database.readOnce { connection in
            try connection.forEachRow("SELECT * FROM audit_entry \(filter) ORDER BY seq", values) { row in
                try body(AuditEntry(row))
            }
        }
    }

    /// The head as it was last signed; `nil` without a seal.
    public func auditHead() throws -> AuditHead? { try seal?.head() }

    /// Looks at every entry and at the head.
    /// - Parameters:
    ///   - copy: a head that was kept elsewhere, checked in the place of the one beside the database; it may be older.
    ///   - key: of that copy; `nil` takes the key of the seal.
    ///   - mark: of an earlier look: entries before it are believed to be what they were. Where the log or the head does
    ///     not go on from there, everything is looked at.
    public func verifyAudit(
        against copy: AuditHead? = nil, key: VerifyingKey? = nil, since mark: AuditMark? = nil
    ) async throws -> AuditReport {
        var headFindings: [AuditFinding] = []
        var head: AuditHead?
        // Before the entries: what is signed was committed earlier.
        do { head = try copy ?? seal?.head() } catch is AuditError { headFindings = [.headForged] }
        if let copy, let key = key ?? seal?.verifyingKey, !copy.isSigned(by: key) { headFindings = [.headForged] }
        if head == nil, headFindings.isEmpty { headFindings = [.headMissing] }
        let signed = headFindings.isEmpty ? head : nil
        let known = mark.flatMap { mark in signed.map { $0.seq >= mark.seq } ?? false ? mark : nil }
        let walk = try await walkAudit(past: signed, since: known)
        let findings = walk.findings + headFindings
        if known != nil, !findings.isEmpty { return try await verifyAudit(against: copy, key: key) }
        return AuditReport(
            entryCount: walk.count, unsignedCount: max(0, walk.count - (head?.seq ?? walk.count)),
            continuedCount: walk.continued, findings: findings,
            mark: findings.isEmpty && walk.seq > 0
                ? AuditMark(seq: walk.seq, hash: walk.hash, entryCount: walk.count, continuedCount: walk.continued)
                : nil)
    }

    private struct AuditWalk {
        var findings: [AuditFinding]
        let seq: Int
        let hash: String
        let count: Int
        let continued: Int
    }

    private func walkAudit(past head: AuditHead?, since mark: AuditMark?) async throws -> AuditWalk {
        try await database.read { connection in
            var chain = mark.map { AuditChain(seq: $0.seq - 1, resumingAt: $0.hash) } ?? AuditChain()
            var (count, continued) = (max(0, (mark?.entryCount ?? 0) - 1), mark?.continuedCount ?? 0)
            var signed: AuditFinding?
            let sql = "SELECT * FROM audit_entry WHERE seq >= ? ORDER BY seq"
            try connection.forEachRow(sql, [mark?.seq ?? 0]) { row in
                let entry = try AuditEntry(row)
                try chain.add(entry)
                count += 1
                let isNew = entry.content.seq > mark?.seq ?? 0
                if isNew, entry.content.action == AuditAction.auditContinued.rawValue { continued += 1 }
                if let head, entry.content.seq == head.seq, entry.hash != head.hash {
                    signed = .rewritten(seq: head.seq)
                }
            }
            if let head, head.seq > chain.seq { signed = .cut(last: chain.seq, signed: head.seq) }
            return AuditWalk(
                findings: chain.findings + (signed.map { [$0] } ?? []), seq: chain.seq, hash: chain.hash, count: count,
                continued: continued)
        }
    }

    /// Goes on with a log that is not what was signed, as after a backup was restored: an entry says so, and names the
    /// head that was left behind.
    public func continueAudit(by author: AuditAuthor) async throws {
        guard let seal else { return }
        let left = (try? seal.head()).map { "\($0.seq):\($0.hash)" } ?? "none"
        try await database.write { connection in
            try Store.append(AuditEvent(.auditContinued, on: AuditObject("head", left), by: author), connection)
        }
        let last = try await database.read { connection in
            try connection.rows("SELECT * FROM audit_entry ORDER BY seq DESC LIMIT 1").map(AuditEntry.init)
        }
        if let last = last.first { try seal.restart(at: last) }
    }
}
