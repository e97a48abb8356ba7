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
        ReceiptOrder(
            receiptID: UUID().uuidString.lowercased(), marks: try await ResidueScan(of: work, store).marks(of: call))
    }

    /// Signs every receipt that is pending, also of erasures that an earlier command did not get to: after themes and
    /// digests were made without the calls, and after `Store.compact`.
    /// - Returns: the receipts, which are also in `receipts/` of the work directory, by call.
    func issueAll() async throws -> [SignedReceipt] {
        let scan = try ResidueScan(of: work, store)
        var issued: [SignedReceipt] = []
        for pending in try await store.pendingReceipts() {
            let receipt = WithdrawalReceipt(
                pending, residue: try await scan.look(for: pending.marks, of: pending.callID),
                deliveries: try await store.deliveries(of: pending.callID), audit: try store.auditHead())
            let signed = try SignedReceipt(receipt, key: work.signingKey.load())
            // A crash in between writes the same file once more.
            try work.write(signed)
            try await store.noteReceipt(of: pending.callID, by: author)
            issued.append(signed)
        }
        return issued
    }
}
