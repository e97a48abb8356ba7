/// How often and how long something is tried.
public struct RetryPolicy: Hashable, Sendable {
    /// Attempts in all, at least one.
    public var attempts: Int
    /// Before the second attempt; doubled before each further one.
    public var firstPause: Duration
    /// However long the other side asks to be left alone.
    public var longestPause: Duration = .seconds(120)
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

    /// The same with less time for one attempt.
    func limited(toS seconds: Int) -> RetryPolicy {
        var policy = self
        policy.timeoutS = min(timeoutS, seconds)
        return policy
    }

    /// Runs `attempt` on a thread of its own, because libcurl blocks, until it succeeds, fails for good, or was tried
    /// often enough. The sign that it gets goes up where the task is cancelled.
    /// - Throws: the error of the last attempt; where an earlier one may have sent something and the last did not, the
    ///   earlier one's.
    package func run<Result: Sendable>(
        _ service: TransferError.Service, _ attempt: @escaping @Sendable (StopSign) throws(TransferError) -> Result
    ) async throws(TransferError) -> Result {
        var doubt: TransferError?
        for number in 1...attempts {
            do {
                return try await onOwnThread(attempt)
            } catch {
                if !error.isUnsent { doubt = error }
                let pause = pause(afterAttempt: number, askedS: error.retryAfterS)
                // Whoever is cancelled while it waits does not ask again.
                guard number < attempts, error.isPassing(service), (try? await Task.sleep(for: pause)) != nil
                else { throw doubt ?? error }
            }
        }
        preconditionFailure("a policy tries at least once")
    }

    /// How long to wait after attempt `number`, from 1: twice as long each time, and as long as the other side asked.
    public func pause(afterAttempt number: Int, askedS: Int?) -> Duration {
        let doubled = firstPause * (1 << min(number - 1, 20))
        return min(longestPause, max(doubled, .seconds(askedS ?? 0)))
    }
}
