public import CallModel

/// A consent record as it was imported: its canonical JSON and what orders it in the chain of its call.
public struct StoredConsentRecord: Hashable, Sendable {
    public let callID: CallID
    public let seq: Int
    public let recordID: String
    public let sha256: String
    public let document: String

    public init(callID: CallID, seq: Int, recordID: String, sha256: String, document: String) {
        self.callID = callID
        self.seq = seq
        self.recordID = recordID
        self.sha256 = sha256
        self.document = document
    }
}

/// What an import made of a record.
public enum ConsentImport: Hashable, Sendable {
    case added, known
    /// Another record stands at this place of the chain, or has this id: nothing was changed.
    case contradicts
}

extension Store {
    /// Appends records to the chains of their calls; nothing is ever overwritten.
    public func append(_ records: [StoredConsentRecord], by author: AuditAuthor) async throws -> [ConsentImport] {
        guard !records.isEmpty else { return [] }
        let outcomes = try await database.write { connection in
            try records.map { record in
                let outcome = try Store.append(record, connection)
                if let event = AuditEvent(record, outcome, by: author) { try Store.append(event, connection) }
                return outcome
            }
        }
        try await sealAudit()
        return outcomes
    }

    /// The chain of a call, by sequence.
    public func consentChain(of id: CallID) async throws -> [StoredConsentRecord] {
        try await database.read { connection in
            try connection.rows("SELECT * FROM consent_record WHERE call_id = ? ORDER BY seq", [id.text])
                .map(StoredConsentRecord.init)
        }
    }

    private static func append(_ record: StoredConsentRecord, _ connection: any SQLConnection) throws -> ConsentImport {
        let standing = try connection.rows(
            "SELECT * FROM consent_record WHERE call_id = ? AND (record_id = ? OR seq = ?)",
            [record.callID.text, record.recordID, record.seq]
        ).map(StoredConsentRecord.init)
        guard standing.isEmpty else { return standing == [record] ? .known : .contradicts }
        try connection.execute(
            "INSERT INTO consent_record (call_id, seq, record_id, sha256, document) VALUES (?, ?, ?, ?, ?)",
            [record.callID.text, record.seq, record.recordID, record.sha256, record.document])
        return .added
    }
}

extension AuditEvent {
    /// `nil` for a record that was known: nothing happened.
    fileprivate init?(_ record: StoredConsentRecord, _ outcome: ConsentImport, by author: AuditAuthor) {
        switch outcome {
        case .known: return nil
        case .added: self.init(.consentAdded, on: .call(record.callID), by: author)
        case .contradicts: self.init(.consentAdded, on: .call(record.callID), by: author, outcome: .denied)
        }
    }
}

extension StoredConsentRecord {
    init(_ row: SQLRow) throws {
        guard let callID = CallID(try row.text("call_id")) else { throw StoreError.damaged(column: "call_id") }
        self.init(
            callID: callID, seq: try row.integer("seq"), recordID: try row.text("record_id"),
            sha256: try row.text("sha256"), document: try row.text("document"))
    }
}
