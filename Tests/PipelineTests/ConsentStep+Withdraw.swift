import CallModel
import Store

@testable import Pipeline

extension ConsentStep {
    /// Ends the chain of a call and erases it, without what a `Withdrawal` makes of that: themes and digests stay, and
    /// a receipt stays pending.
    /// - Returns: `nil` where a legal hold keeps the call.
    func withdraw(
        _ call: CallID, at time: ZonedTime, reason: String, by: String, recordID: String,
        receipt order: ReceiptOrder? = nil
    ) async throws -> Erasure? {
        try await endConsent(to: call, at: time, reason: reason, by: by, recordID: recordID)
        return try await erase(call, receipt: order)
    }
}
