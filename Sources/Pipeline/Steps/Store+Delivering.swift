import Store
import Transfers

extension Store {
    /// Sends what holds words of calls. The delivery is on file before anything leaves, so that whoever may have got it
    /// can be asked to delete it; it is forgotten only where nothing was sent, and certain only where it was taken.
    /// - Returns: what the other side answered, or why it was not taken.
    func answer<Answer: Sendable>(
        to delivery: DigestDelivery, _ send: () async throws(TransferError) -> Answer
    ) async throws -> Result<Answer, TransferError> {
        let (number, isTakenUp) = try await noteAttempt(delivery)
        let said: Answer
        do {
            said = try await send()
        } catch {
            if error.isUnsent, !isTakenUp { try await forgetDelivery(number) }
            return .failure(error)
        }
        try await confirmDelivery(number)
        return .success(said)
    }

    /// The same where nothing is answered.
    /// - Returns: why it was not taken; `nil` where it was.
    func deliver(
        _ delivery: DigestDelivery, _ send: () async throws(TransferError) -> Void
    ) async throws -> TransferError? {
        switch try await answer(to: delivery, send) {
        case .success: nil
        case .failure(let error): error
        }
    }
}
