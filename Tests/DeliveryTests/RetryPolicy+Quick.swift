import Transfers

extension RetryPolicy {
    /// Tries without waiting.
    init(quick attempts: Int) {
        self.init(attempts: attempts, firstPause: .milliseconds(1), connectTimeoutS: 5, timeoutS: 10)
    }
}
