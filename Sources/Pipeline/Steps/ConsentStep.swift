import CallModel
import Consent
import Hashing
public import Store

/// Brings consent records into the store, and takes consent back.
public struct ConsentStep: Sendable {
    let store: Store
    /// On whose behalf records are added.
    let author: AuditAuthor
    /// By which answers are later than now.
    let clock: RunningClock

    /// - Parameter author: at this moment.
    public init(store: Store, author: AuditAuthor) {
        self.init(store: store, author: author, clock: RunningClock(at: author.at))
    }

    init(store: Store, author: AuditAuthor, clock: RunningClock) {
        self.store = store
        self.author = author
        self.clock = clock
    }

    /// Appends records to the chains of their calls, those of several files in one change; what is there already is
    /// left as it is. A withdrawal for which a chain has no place is one all the same: it is owed.
    /// - Returns: a problem for every record that contradicts one on file.
    func add(_ files: [ConsentFile]) async throws -> [Problem] {
        let records = files.flatMap { file in file.records.map { (file: file.name, record: $0) } }
        let outcomes = try await store.append(records.map { StoredConsentRecord($0.record) }, by: author)
        let contradictions = zip(records, outcomes).filter { $0.1 == .contradicts }.map { $0.0 }
        for entry in contradictions where entry.record.status == .withdrawn { try await owe(entry.record) }
        return contradictions.map { entry in
            Problem(
                InputError(
                    code: "consent.contradicts", file: entry.file, place: "record \(entry.record.recordID)",
                    expected: "expected the record that is already on file for this id or place in the chain; "
                        + "call \(entry.record.callID) is denied until that is mended"),
                callID: entry.record.callID)
        }
    }

    /// Owes the withdrawal of a call, once, unless it is erased. What is on file and was taken later is newer consent.
    private func owe(_ withdrawal: ConsentRecord) async throws {
        let call = withdrawal.callID
        guard try await !store.owesWithdrawal(of: call), try await !store.isErased(call),
            withdrawal.isNewest(beside: try await recordsOnFile(of: call))
        else { return }
        // What will be looked for is known to who erases.
        let order = ReceiptOrder(receiptID: ReceiptDesk.freshID, marks: [])
        try await store.oweWithdrawal(of: call, receipt: order, by: author)
    }

    /// Adds the withdrawing record, where the chain can take one: one that is missing or broken denies already, as does
    /// one in whose place another record came meanwhile. Neither the erasure nor what a hold puts off depends on it.
    func endConsent(to call: CallID, at time: ZonedTime, reason: String, by: String, recordID: String) async throws {
        if let chain = try? ConsentChain(of: call, try await recordsOnFile(of: call)), chain.last.status != .withdrawn {
            let withdrawal = try chain.withdrawal(recordID: recordID, at: time, reason: reason, by: by)
            _ = try await store.append([StoredConsentRecord(withdrawal)], by: author)
        }
    }

    /// Those that can be read.
    private func recordsOnFile(of call: CallID) async throws -> [ConsentRecord] {
        try await store.consentChain(of: call).compactMap { try? ConsentRecord(json: $0.document.utf8, file: "store") }
    }

    /// Deletes everything derived from a call; a tombstone without content stays. Themes and digests must be rebuilt
    /// afterwards.
    /// - Parameter order: a receipt that is to be signed once they are.
    /// - Returns: `nil` where a legal hold keeps the call: nothing is deleted.
    func erase(_ call: CallID, receipt order: ReceiptOrder?) async throws -> Erasure? {
        try await store.erase(
            call, reason: ConsentDenial.withdrawn.code, by: author, as: .consentWithdrawn, receipt: order)
    }
}

/// Records as they came from one file.
struct ConsentFile: Sendable {
    let name: String
    let records: [ConsentRecord]
}

extension StoredConsentRecord {
    init(_ record: ConsentRecord) {
        self.init(
            callID: record.callID, seq: record.seq, recordID: record.recordID, sha256: record.hash.hex,
            document: record.canonicalJSON)
    }
}
