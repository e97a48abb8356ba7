import CallModel
import Foundation
import Store

/// Looks for what is left of erased calls, and signs what was found.
struct ReceiptDesk: Sendable {
    let settings: Settings
    let store: Store
    let author: AuditAuthor

    /// After themes and digests were made without the call, and after `Store.compact`.
    /// - Returns: the receipt, which is also in `receipts/` of the work directory.
    func issue(_ call: ErasedCall) async throws -> SignedReceipt {
        let receipt = WithdrawalReceipt(
            receiptID: UUID().uuidString.lowercased(), callID: call.id, withdrawnAt: author.at, author: author,
            erasure: call.erasure, audioSHA256: call.audioSHA256,
            residue: try await call.scan.run(in: settings.work, store),
            deliveries: try await store.deliveries(of: call.id), audit: try store.auditHead())
        let work = try settings.workDirectory()
        let signed = try SignedReceipt(receipt, key: work.signingKey.load())
        try await store.record(audit: AuditEvent(.receiptIssued, on: .call(call.id), by: author))
        try work.write(signed)
        return signed
    }
}
