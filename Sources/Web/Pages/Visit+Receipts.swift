import CallModel
import Hummingbird
import NIOPosix
import Pipeline
import Store

extension Visit {
    /// What says that a call was erased: the signed receipts, the latest last, and whether one is still to be signed.
    func receipts(of call: CallID) async throws -> (signed: [SignedReceipt], isPending: Bool) {
        guard try await house.store.isErased(call) else { return ([], false) }
        let work = try house.settings.product.workDirectory()
        let signed = try await house.audioThreads.runIfActive { try work.signedReceipts(of: call) }
        return (signed, try await house.store.pendingReceipts().contains { $0.callID == call })
    }

    /// The receipt that the path names, to be taken away: on record before its first byte.
    func handOverReceipt() async throws -> Response {
        let (call, name) = (try await ConsentPage.knownCall(self), try parameter("receipt"))
        guard let signed = try await receipts(of: call).signed.first(where: { $0.receipt.receiptID == name }) else {
            throw Refusal.notFound
        }
        return try await handOver(try json(signed), as: .call(call))
    }
}
