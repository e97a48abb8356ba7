public import CallModel
public import Consent
import Hashing
public import Store

/// Brings consent records into the store, and takes consent back.
public struct ConsentStep: Sendable {
    private let store: Store

    public init(store: Store) { self.store = store }

    /// Appends records to the chains of their calls; what is there already is left as it is.
    /// - Parameter file: where the records come from, for messages.
    /// - Returns: a problem for every record that contradicts one on file. Such a call is denied until it is mended.
    public func add(_ records: [ConsentRecord], from file: String) async throws -> [Problem] {
        guard !records.isEmpty else { return [] }
        let outcomes = try await store.append(records.map(StoredConsentRecord.init))
        return zip(records, outcomes).filter { $0.1 == .contradicts }.map { record, _ in
            Problem(
                InputError(
                    code: "consent.contradicts", file: file, place: "record \(record.recordID)",
                    expected: "expected the record that is already on file for this id and place in the chain"),
                callID: record.callID)
        }
    }

    /// Takes back the consent of a call: a withdrawing record ends its chain, everything derived is deleted, and a
    /// tombstone without content stays. Themes and digests must be rebuilt afterwards.
    /// - Parameter recordID: of the new record.
    public func withdraw(
        _ call: CallID, at time: ZonedTime, reason: String, by: String, recordID: String
    ) async throws -> Erasure {
        let records = try await store.consentChain(of: call).compactMap { stored in
            try? ConsentRecord(json: stored.document.utf8, file: "store")
        }
        // A chain that is missing or broken denies already; the erasure below does not depend on it.
        if let chain = try? ConsentChain(of: call, records), chain.last.status != .withdrawn {
            let withdrawal = try chain.withdrawal(recordID: recordID, at: time, reason: reason, by: by)
            _ = try await add([withdrawal], from: "withdraw")
        }
        return try await store.erase(call, reason: ConsentDenial.withdrawn.code)
    }
}

extension StoredConsentRecord {
    init(_ record: ConsentRecord) {
        self.init(
            callID: record.callID, seq: record.seq, recordID: record.recordID, sha256: record.hash.hex,
            document: record.canonicalJSON)
    }
}
