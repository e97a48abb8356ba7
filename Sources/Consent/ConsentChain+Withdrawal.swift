public import CallModel
import Hashing

extension ConsentChain {
    /// Whether consent was taken back by what decides among the records of a call, be they a chain or not: a gap, a
    /// fork or a wrong hash undoes no withdrawal. Consent that was taken after it and follows it counts, as in a chain.
    public static func isTakenBack(by records: [ConsentRecord]) -> Bool {
        records.contains { $0.status == .withdrawn }
            && standing(of: ordered(records)).contains { $0.status == .withdrawn }
    }

    /// The record that takes back everything: successor of `last`, no purpose granted.
    /// - Parameters:
    ///   - recordID: of the new record; no other of the chain has it.
    ///   - by: who withdraws: `customer`, `agent`, an office.
    /// - Throws: where one of the texts is empty.
    public func withdrawal(
        recordID: String, at time: ZonedTime, reason: String, by: String
    ) throws(JSONFault) -> ConsentRecord {
        var fields = try JSONObject(last.json).fields
        fields["record_id"] = .string(recordID)
        fields["seq"] = .number(String(last.seq + 1))
        fields["prev_hash"] = .string(last.hash.hex)
        fields["purposes"] = .array(last.purposes.map(\.refused))
        fields["status"] = .string(ConsentRecord.Status.withdrawn.rawValue)
        fields["revocation"] = .object([
            "at": .string(time.iso8601), "reason": .string(reason), "by": .string(by),
        ])
        return try ConsentRecord(.object(fields))
    }
}

extension ConsentRecord.PurposeGrant {
    fileprivate var refused: JSONValue {
        .object([
            "purpose": .string(purpose.rawValue), "granted": .bool(false),
            "granted_at": .string(grantedAt.iso8601),
            "expires_at": expiresAt.map { .string($0.iso8601) } ?? .null,
        ])
    }
}

extension ConsentRecord {
    /// Whether none of the others was taken after this.
    public func isNewest(beside others: [ConsentRecord]) -> Bool { others.allSatisfy { $0.takenAt <= takenAt } }
}
