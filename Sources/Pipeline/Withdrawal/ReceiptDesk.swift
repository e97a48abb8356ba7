import CallModel
import Foundation
import Hashing
import Store

/// Looks for what is left of erased calls, and signs what was found.
struct ReceiptDesk: Sendable {
    let work: WorkDirectory
    let store: Store
    let author: AuditAuthor

    /// What a receipt of an erasure will need, before anything is deleted: its order is on disk from then on. Of a call
    /// for which one is ordered already it is that one.
    func order(for call: CallID) async throws -> ReceiptOrder {
        let isHeld = try await store.isHeld(call)
        let order =
            try await store.pendingReceipt(of: call).map { WithdrawalOrder($0, isHeld: isHeld) }
            ?? WithdrawalOrder(Self.freshID, of: call, by: author, isHeld: isHeld)
        if !work.hasOrder(order.receiptID) { try work.write(order) }
        let marks = try await ResidueScan(of: work, store).marks(of: call)
        return ReceiptOrder(receiptID: order.receiptID, marks: marks)
    }

    /// A legal hold keeps the call: the withdrawal is kept, for the chain of consent may not have taken it, and its
    /// order tells of the hold.
    func putOff(_ call: CallID, _ order: ReceiptOrder) async throws {
        guard let owed = try await store.oweWithdrawal(of: call, receipt: order, by: author) else { return }
        try work.write(WithdrawalOrder(owed, isHeld: true))
    }

    /// Signs every receipt that is pending, also of erasures that an earlier command did not get to: after themes and
    /// digests were made without the calls, and after `Store.compact`. What is left of them is looked for at once.
    /// - Returns: the receipts, which are also in `receipts/` of the work directory, by call.
    func issueAll() async throws -> [SignedReceipt] {
        let unsigned = try await store.pendingReceipts().filter { try standing(for: $0) == nil }
        let marks = Dictionary(unsigned.map { ($0.callID, $0.marks) }) { first, _ in first }
        let residues = try await residues(of: marks)
        var issued: [SignedReceipt] = []
        // Asked again: others sign too, while files are searched.
        for receipt in try await store.pendingReceipts() {
            if let standing = try standing(for: receipt) {
                issued.append(standing)
            } else if marks[receipt.callID] == receipt.marks {
                issued.append(try await sign(receipt, residues[receipt.callID]))
            } else {
                continue
            }
            try work.removeOrder(receipt.receiptID)
            try await store.noteReceipt(of: receipt.callID, by: author)
        }
        return issued
    }

    /// In a large database copies of what was deleted may be left: then it is written anew, and looked through again.
    private func residues(of marks: [CallID: [TextMark]]) async throws -> [CallID: ResidueReport] {
        let scan = try ResidueScan(of: work, store)
        let found = try await scan.look(for: marks)
        let engineFiles = Set(store.engineFiles.map { URL(filePath: $0).lastPathComponent })
        guard found.values.contains(where: { !engineFiles.isDisjoint(with: $0.hits) }) else { return found }
        try await store.compact(wholly: true)
        return try await scan.look(for: marks)
    }

    /// What was signed stays as it is: after a crash, in a backup that was put back and owes it still, and where another
    /// process signed while recordings were being deleted.
    /// - Returns: `nil` where nothing was signed, or does not tell what was deleted from the archive.
    private func standing(for pending: PendingReceipt) throws -> SignedReceipt? {
        guard let signed = try work.receipt(pending.receiptID) else { return nil }
        return pending.archive == nil || pending.archive == signed.receipt.archive ? signed : nil
    }

    /// What a receipt that was signed does not tell of the archive stands in another.
    private func sign(_ pending: PendingReceipt, _ residue: ResidueReport?) async throws -> SignedReceipt {
        var pending = pending
        if try work.receipt(pending.receiptID) != nil { pending.receiptID = Self.freshID }
        let receipt = WithdrawalReceipt(
            pending, residue: residue, deliveries: try await store.deliveries(of: pending.callID),
            audit: try store.auditHead())
        let signed = try SignedReceipt(receipt, key: work.signingKey.load())
        try work.write(signed)
        return signed
    }

    static var freshID: String { UUID().uuidString.lowercased() }
}
