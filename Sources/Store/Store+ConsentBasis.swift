public import CallModel

/// On what a decision about the use of a call rests besides its recording and the clock. As long as it is the same, so
/// is the decision: records and ends are only ever added.
public struct ConsentBasis: Hashable, Sendable {
    public let callID: CallID
    /// Of its chain of consent.
    var records = 0
    /// Of retention, by purpose.
    var ends = 0
    var isUnreadable = false
    var isErased = false
    /// Taken back, and kept by a hold for the time being; also of an erased call whose receipt is not signed yet.
    var isWithdrawn = false
    var isHeld = false

    /// Of a call of which nothing is on file.
    public init(of callID: CallID) { self.callID = callID }
}

/// The consent to a call is not what it was when the work on it began: nothing was written.
public struct ConsentChanged: Error, Hashable, CustomStringConvertible {
    public let callID: CallID
    public var description: String { "call \(callID): its consent has changed" }

    public init(callID: CallID) { self.callID = callID }
}

extension ConsentFacts {
    /// What is decided by these facts rests on this.
    public func basis(of callID: CallID) -> ConsentBasis {
        var basis = ConsentBasis(of: callID)
        (basis.records, basis.ends) = (records.count, endedPurposes.count)
        (basis.isUnreadable, basis.isErased) = (isUnreadable, isErased)
        (basis.isWithdrawn, basis.isHeld) = (isWithdrawn, isHeld)
        return basis
    }
}

extension Store {
    /// On what decisions about the calls rest now, in their order.
    public func consentBases(of ids: [CallID]) async throws -> [ConsentBasis] {
        try await database.read { try Store.consentBases(of: ids, $0) }
    }

    /// Makes sure, until the transaction ends, that nobody decides otherwise about the calls: who does is alone.
    /// - Throws: `ConsentChanged` of the first that rests on something else by now.
    static func verify(_ bases: [ConsentBasis], _ connection: any SQLConnection) throws {
        let now = try consentBases(of: bases.map(\.callID), connection)
        for (begun, now) in zip(bases, now) where begun != now { throw ConsentChanged(callID: begun.callID) }
    }

    private static func consentBases(of ids: [CallID], _ connection: any SQLConnection) throws -> [ConsentBasis] {
        try ids.inParts.flatMap { try consentBases(ofPart: $0, connection) }
    }

    private static func consentBases(
        ofPart ids: [CallID], _ connection: any SQLConnection
    ) throws -> [ConsentBasis] {
        let names = ids.map(\.text)
        let places = names.map { _ in "?" }.joined(separator: ", ")
        let rows = try connection.rows(
            """
            SELECT 'records' AS fact, call_id, COUNT(*) AS count FROM consent_record
            WHERE call_id IN (\(places)) GROUP BY call_id
            UNION ALL
            SELECT 'ends', call_id, COUNT(*) FROM retention_end WHERE call_id IN (\(places)) GROUP BY call_id
            UNION ALL
            SELECT 'held', call_id, COUNT(*) FROM legal_hold WHERE call_id IN (\(places)) GROUP BY call_id
            UNION ALL
            SELECT 'erased', call_id, COUNT(*) FROM tombstone WHERE call_id IN (\(places)) GROUP BY call_id
            UNION ALL
            SELECT 'withdrawn', call_id, COUNT(*) FROM pending_receipt WHERE call_id IN (\(places)) GROUP BY call_id
            UNION ALL
            SELECT 'unreadable', call_id, COUNT(*) FROM problem
            WHERE \(Store.isOfConsent) AND call_id IN (\(places), '') GROUP BY call_id
            """, [[String]](repeating: names, count: 6).flatMap(\.self))
        return try consentBases(of: ids, rows)
    }

    private static func consentBases(of ids: [CallID], _ rows: [SQLRow]) throws -> [ConsentBasis] {
        var bases = Dictionary(ids.map { ($0.text, ConsentBasis(of: $0)) }) { first, _ in first }
        var isEveryCallUnreadable = false
        for row in rows {
            let (id, count) = (try row.text("call_id"), try row.integer("count"))
            switch try row.text("fact") {
            case "records": bases[id]?.records = count
            case "ends": bases[id]?.ends = count
            case "held": bases[id]?.isHeld = true
            case "erased": bases[id]?.isErased = true
            case "withdrawn": bases[id]?.isWithdrawn = true
            case "unreadable" where id.isEmpty: isEveryCallUnreadable = true
            case "unreadable": bases[id]?.isUnreadable = true
            default: throw StoreError.damaged(column: "fact")
            }
        }
        return ids.map { id in
            var basis = bases[id.text] ?? ConsentBasis(of: id)
            basis.isUnreadable = basis.isUnreadable || isEveryCallUnreadable
            return basis
        }
    }
}
