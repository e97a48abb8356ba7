import Foundation

/// Tries again what failed for the moment. Blocks its thread between the tries.
struct Persistence {
    private static let backoff = Backoff(firstMs: 20, mostMs: 2000)
    let untilS: Double

    /// - Throws: what cannot be helped by trying again; `StoreError.unavailable` where patience ended.
    func run<Result>(_ body: () throws -> Result) throws -> Result {
        let start = ContinuousClock.now
        var failures = 0
        while true {
            do {
                return try body()
            } catch let error as PostgresError where error.isPassing {
                guard start.duration(to: .now) < .seconds(untilS) else {
                    throw StoreError.unavailable(reason: "\(error)")
                }
                failures += 1
                var random = SystemRandomNumberGenerator()
                let delayMs = Self.backoff.delayMs(afterFailures: failures, using: &random)
                Thread.sleep(forTimeInterval: Double(delayMs) / 1000)
            }
        }
    }
}
