public import CallModel

/// What decides about the use of a call besides its recording and the clock, as of one moment.
public struct ConsentFacts: Sendable {
    /// By sequence.
    public var records: [StoredConsentRecord] = []
    /// Consent of the call, or of a call that nobody can tell, was sent and cannot be read.
    public var isUnreadable = false
    public var isErased = false
    /// Its consent was taken back: what is left of it is to be erased as soon as nothing holds it.
    public var isWithdrawn = false
    /// Kept as it is, and used for nothing.
    public var isHeld = false
    /// Raw values of the purposes whose time is over, and `Store.measuresEnd`, sorted.
    public var endedPurposes: [String] = []
}

extension Store {
    /// One snapshot for all of the calls; each that was asked for has an answer.
    public func consentFacts(of ids: [CallID]) async throws -> [CallID: ConsentFacts] {
        try await database.read { connection in
            var facts = Dictionary(ids.map { ($0, ConsentFacts()) }) { first, _ in first }
            for part in ids.inParts { try Store.addConsentFacts(to: &facts, of: part, connection) }
            return facts
        }
    }

    private static func addConsentFacts(
        to facts: inout [CallID: ConsentFacts], of ids: [CallID], _ connection: any SQLConnection
    ) throws {
        let names = ids.map(\.text)
        let places = names.map { _ in "?" }.joined(separator: ", ")
        func rows(_ sql: String) throws -> [(CallID, SQLRow)] {
            try connection.rows(sql.replacing("{calls}", with: places), names).compactMap { row in
                CallID(try row.text("call_id")).map { ($0, row) }
            }
        }
        for (id, row) in try rows("SELECT * FROM consent_record WHERE call_id IN ({calls}) ORDER BY call_id, seq") {
            facts[id]?.records.append(try StoredConsentRecord(row))
        }
        for (id, _) in try rows(
            "SELECT DISTINCT call_id FROM problem WHERE \(isOfConsent) AND call_id IN ({calls})")
        {
            facts[id]?.isUnreadable = true
        }
        if try !connection.rows("SELECT 1 AS found FROM problem WHERE \(isOfConsent) AND call_id = '' LIMIT 1")
            .isEmpty
        {
            for id in ids { facts[id]?.isUnreadable = true }
        }
        for (id, _) in try rows("SELECT call_id FROM tombstone WHERE call_id IN ({calls})") {
            facts[id]?.isErased = true
        }
        for (id, _) in try rows("SELECT call_id FROM pending_receipt WHERE call_id IN ({calls})") {
            facts[id]?.isWithdrawn = true
        }
        for (id, _) in try rows("SELECT call_id FROM legal_hold WHERE call_id IN ({calls})") {
            facts[id]?.isHeld = true
        }
        for (id, row) in try rows(
            "SELECT call_id, purpose FROM retention_end WHERE call_id IN ({calls}) ORDER BY call_id, purpose")
        {
            facts[id]?.endedPurposes.append(try row.text("purpose"))
        }
    }
}
