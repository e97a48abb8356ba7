import Foundation
import Synchronization

/// Put up by whoever cancels a task, for a thread that works for the task and looks now and then.
package final class StopSign: Sendable {
    private let isRaised = Atomic(false)

    package init() {}

    package var isUp: Bool { isRaised.load(ordering: .relaxed) }

    package func raise() { isRaised.store(true, ordering: .relaxed) }
}

/// Runs what blocks on a thread of its own. Where the task that waits for it is cancelled the sign goes up; the thread
/// is waited for all the same.
package func onOwnThread<Value: Sendable, Failure: Error>(
    _ work: @escaping @Sendable (StopSign) throws(Failure) -> Value
) async throws(Failure) -> Value {
    let sign = StopSign()
    let outcome: Result<Value, Failure> = await withTaskCancellationHandler {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                do throws(Failure) {
                    continuation.resume(returning: .success(try work(sign)))
                } catch {
                    continuation.resume(returning: .failure(error))
                }
            }
        }
    } onCancel: {
        sign.raise()
    }
    return try outcome.get()
}
