import Store
import Transfers

extension Store {
    /// Sends what holds words of calls. The delivery is on file before anything leaves, so that whoever may have got it
    /// can be asked to delete it; it is forgotten only where nothing was sent, and certain only where it was taken.
    /// - Returns: why it was not taken; `nil` where it was.
    func deliver(
        _ delivery: DigestDelivery, _ send: () async throws(TransferError) -> Void
    ) async throws -> TransferError? {
        let (number, isTakenUp) = try await noteAttempt(delivery)
        do {
            try await send()
        } catch {
            if error.isUnsent, !isTakenUp { try await forgetDelivery(number) }
            return error
        }
        try await confirmDelivery(number)
        return nil
    }
}
