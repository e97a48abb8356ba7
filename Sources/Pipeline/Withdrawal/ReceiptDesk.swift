import CallModel
import Foundation
import Store

/// Looks for what is left of erased calls, and signs what was found.
struct ReceiptDesk: Sendable {
    let work: WorkDirectory
    let store: Store
    let author: AuditAuthor

    /// What a receipt of an erasure will need: before it.
    func order(for call: CallID) async throws -> ReceiptOrder {
        ReceiptOrder(receiptID: Self.freshID, marks: try await ResidueScan(of: work, store).marks(of: call))
    }

    /// Signs every receipt that is pending, also of erasures that an earlier command did not get to: after themes and
    /// digests were made without the calls, and after `Store.compact`.
    /// - Returns: the receipts, which are also in `receipts/` of the work directory, by call.
    func issueAll() async throws -> [SignedReceipt] {
        let scan = try ResidueScan(of: work, store)
        var issued: [SignedReceipt] = []
        for pending in try await store.pendingReceipts() {
            issued.append(try await issue(pending, scan))
            try work.removeOrder(pending.receiptID)
            try await store.noteReceipt(of: pending.callID, by: author)
        }
        return issued
    }

    /// What was signed stays as it is: after a crash, in a backup that was put back and owes it still, and where another
    /// process signed while recordings were being deleted. What it does not tell of the archive stands in another
    /// receipt then.
    private func issue(_ pending: PendingReceipt, _ scan: ResidueScan) async throws -> SignedReceipt {
        guard let standing = try work.receipt(pending.receiptID) else { return try await sign(pending, scan) }
        guard pending.archive != nil, pending.archive != standing.receipt.archive else { return standing }
        var other = pending
        other.receiptID = Self.freshID
        return try await sign(other, scan)
    }

    private func sign(_ pending: PendingReceipt, _ scan: ResidueScan) async throws -> SignedReceipt {
        let receipt = WithdrawalReceipt(
            pending, residue: try await scan.look(for: pending.marks, of: pending.callID),
            deliveries: try await store.deliveries(of: pending.callID), audit: try store.auditHead())
        let signed = try SignedReceipt(receipt, key: work.signingKey.load())
        try work.write(signed)
        return signed
    }

    private static var freshID: String { UUID().uuidString.lowercased() }
}
