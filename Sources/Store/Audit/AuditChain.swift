/// Follows the log entry by entry and notes where it is not what was written.
struct AuditChain {
    private(set) var findings: [AuditFinding] = []
    /// Number and hash of the last entry that was seen.
    private(set) var seq: Int
    private(set) var hash: String
    private var known: String?

    init(seq: Int = 0, hash: String = AuditEntry.origin) {
        self.seq = seq
        self.hash = hash
    }

    /// - Parameters:
    ///   - seq: of the entry before the first that is added.
    ///   - own: the hash that the first one must have: it was looked at before.
    init(seq: Int, resumingAt own: String) {
        self.init(seq: seq)
        known = own
    }

    mutating func add(_ entry: AuditEntry) throws {
        if let own = known {
            if entry.content.seq != seq + 1 || entry.hash != own { findings.append(.altered(seq: seq + 1)) }
            known = nil
        } else if entry.content.seq != seq + 1 {
            findings.append(.missing(from: seq + 1, to: entry.content.seq - 1))
        } else if entry.content.previous != hash {
            findings.append(.disconnected(seq: entry.content.seq))
        }
        if try entry.hash != entry.expectedHash() { findings.append(.altered(seq: entry.content.seq)) }
        (seq, hash) = (entry.content.seq, entry.hash)
    }

    /// Whether the entries, the first of which may be the head's own, follow from a signed head without a fault.
    static func follows(_ entries: [AuditEntry], from head: AuditHead) -> Bool {
        var rest = entries[...]
        if head.seq > 0 {
            guard let own = rest.popFirst(), own.content.seq == head.seq, own.hash == head.hash else { return false }
        }
        var chain = AuditChain(seq: head.seq, hash: head.hash)
        do {
            for entry in rest { try chain.add(entry) }
        } catch { return false }
        return chain.findings.isEmpty
    }
}
