import Foundation

/// How often and how long something is tried.
public struct RetryPolicy: Hashable, Sendable {
    /// Attempts in all, at least one.
    public var attempts: Int
    /// Before the second attempt; doubled before each further one.
    public var firstPause: Duration
    /// For a connection to be made.
    public var connectTimeoutS: Int
    /// For one attempt as a whole.
    public var timeoutS: Int

    public init(attempts: Int = 4, firstPause: Duration = .seconds(2), connectTimeoutS: Int = 10, timeoutS: Int = 60) {
        precondition(attempts > 0 && connectTimeoutS > 0 && timeoutS > 0, "a policy that never tries")
        self.attempts = attempts
        self.firstPause = firstPause
        self.connectTimeoutS = connectTimeoutS
        self.timeoutS = timeoutS
    }

    /// Runs `attempt` on a thread of its own, because libcurl blocks, until it succeeds, fails for good, or was tried
    /// often enough.
    func run<Result: Sendable>(
        _ service: DeliveryError.Service, _ attempt: @escaping @Sendable () throws(DeliveryError) -> Result
    ) async throws(DeliveryError) -> Result {
        var pause = firstPause
        for _ in 1..<attempts {
            do {
                return try await onThread(attempt)
            } catch {
                guard error.isPassing(service) else { throw error }
            }
            try? await Task.sleep(for: pause)
            pause *= 2
        }
        return try await onThread(attempt)
    }

    private func onThread<Result: Sendable>(
        _ attempt: @escaping @Sendable () throws(DeliveryError) -> Result
    ) async throws(DeliveryError) -> Result {
        let outcome: Swift.Result<Result, DeliveryError> = await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                do throws(DeliveryError) {
                    continuation.resume(returning: .success(try attempt()))
                } catch {
                    continuation.resume(returning: .failure(error))
                }
            }
        }
        return try outcome.get()
    }
}
