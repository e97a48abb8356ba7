/// How long to wait before trying again: twice as long each time, up to a limit, with a random part so that many who
/// failed together do not come back together.
public struct Backoff: Hashable, Sendable {
    public let firstMs: Int
    public let mostMs: Int

    /// - Parameter firstMs: the longest wait after the first failure, at least 1.
    public init(firstMs: Int, mostMs: Int) {
        precondition(firstMs > 0 && mostMs >= firstMs, "waits grow")
        self.firstMs = firstMs
        self.mostMs = mostMs
    }

    /// The wait after the given number of failures, milliseconds: between half of the longest and the longest.
    public func delayMs(afterFailures count: Int, using random: inout some RandomNumberGenerator) -> Int {
        let longest = min(mostMs, firstMs << min(max(count - 1, 0), 20))
        return longest - Int.random(in: 0...longest / 2, using: &random)
    }
}
