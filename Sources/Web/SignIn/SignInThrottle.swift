import Synchronization

/// Slows down guessing without locking anybody out.
///
/// Wrong passwords are counted per account *and* source: an attacker elsewhere does not keep the owner from signing in.
/// Besides, each source has an allowance over all accounts. What is counted is forgotten after a quarter of an hour, and
/// when the server is started anew.
final class SignInThrottle: Sendable {
    private struct Key: Hashable {
        /// `nil` counts the source over all accounts.
        let account: String?
        let source: String
    }

    private struct Failures {
        var count = 0
        var lastAt = 0
    }

    private let failures = Mutex<[Key: Failures]>([:])

    private static let freeTries = 4
    private static let freeTriesOfSource = 20
    private static let forgottenAfterS = 900
    /// Beyond this many sources the oldest are forgotten: memory is bounded.
    private static let mostKeys = 20_000

    /// How long to wait before this account may be tried from this source, seconds; 0 at once.
    func wait(account: String, source: String, now: Int) -> Int {
        failures.withLock { failures in
            max(
                wait(failures[Key(account: account, source: source)], free: Self.freeTries, now),
                wait(failures[Key(account: nil, source: source)], free: Self.freeTriesOfSource, now))
        }
    }

    func noteFailure(account: String, source: String, now: Int) {
        failures.withLock { failures in
            if failures.count >= Self.mostKeys {
                failures = failures.filter { now - $0.value.lastAt < Self.forgottenAfterS / 3 }
            }
            for key in [Key(account: account, source: source), Key(account: nil, source: source)] {
                var known = failures[key] ?? Failures()
                if now - known.lastAt >= Self.forgottenAfterS { known = Failures() }
                known.count += 1
                known.lastAt = now
                failures[key] = known
            }
        }
    }

    func noteSuccess(account: String, source: String) {
        failures.withLock { $0[Key(account: account, source: source)] = nil }
    }

    /// Doubles with every failure beyond the free ones: 2 s, 4 s, … up to the quarter of an hour.
    private func wait(_ failures: Failures?, free: Int, _ now: Int) -> Int {
        guard let failures, failures.count >= free, now - failures.lastAt < Self.forgottenAfterS else { return 0 }
        let pause = min(1 << min(failures.count - free + 1, 20), Self.forgottenAfterS)
        return max(0, failures.lastAt + pause - now)
    }
}
