import Synchronization

/// Slows down guessing without locking anybody out.
///
/// A try is counted before its password is checked, and given back where that is right, so that many at once are no way
/// around it. Tries are counted per account *and* source: an attacker elsewhere does not keep the owner from signing in.
/// Besides, each source has an allowance over all accounts. What is counted is forgotten after a quarter of an hour, and
/// when the server is started anew.
final class SignInThrottle: Sendable {
    private struct Key: Hashable {
        /// `nil` counts the source over all accounts.
        let account: String?
        let source: String
    }

    private struct Tries {
        var count = 0
        var lastAt = 0
    }

    private let tries = Mutex<[Key: Tries]>([:])

    private static let freeTries = 4
    private static let freeTriesOfSource = 20
    private static let forgottenAfterS = 900
    /// Names of accounts are shorter; whatever else is typed is told apart by its beginning.
    private static let longestName = 64
    /// Beyond this many the longest idle half is forgotten: memory is bounded.
    static let mostKeys = 20_000

    /// How much is counted now.
    var keyCount: Int { tries.withLock { $0.count } }

    /// Counts a try, where it may be made now.
    /// - Returns: how long to wait before this account may be tried from this source, seconds; 0 where the try counts.
    func begin(account: String, source: String, now: Int) -> Int {
        let keys = Self.keys(account, source)
        return tries.withLock { tries in
            let wait = zip(keys, [Self.freeTries, Self.freeTriesOfSource]).map { Self.wait(tries[$0], free: $1, now) }
            guard wait.allSatisfy({ $0 == 0 }) else { return wait.max() ?? 0 }
            if tries.count >= Self.mostKeys { Self.forgetHalf(&tries) }
            for key in keys { tries[key] = Self.counting(tries[key], now) }
            return 0
        }
    }

    /// The password was right: its try is not counted, nor those before it for this account.
    func noteSuccess(account: String, source: String) {
        let keys = Self.keys(account, source)
        tries.withLock { tries in
            tries[keys[0]] = nil
            tries[keys[1]]?.count -= 1
        }
    }

    private static func keys(_ account: String, _ source: String) -> [Key] {
        let source = ClientNetwork(source).text
        return [Key(account: String(account.prefix(longestName)), source: source), Key(account: nil, source: source)]
    }

    private static func counting(_ known: Tries?, _ now: Int) -> Tries {
        let isFresh = known.map { now - $0.lastAt < forgottenAfterS } ?? false
        return Tries(count: (isFresh ? known?.count ?? 0 : 0) + 1, lastAt: now)
    }

    private static func forgetHalf(_ tries: inout [Key: Tries]) {
        let times = tries.values.map(\.lastAt).sorted()
        let middle = times[times.count / 2]
        var isLeft = times.count / 2
        tries = tries.filter { _, known in
            guard known.lastAt >= middle, isLeft > 0 else { return false }
            isLeft -= 1
            return true
        }
    }

    /// Doubles with every try beyond the free ones: 2 s, 4 s, … up to the quarter of an hour.
    private static func wait(_ tries: Tries?, free: Int, _ now: Int) -> Int {
        guard let tries, tries.count >= free, now - tries.lastAt < forgottenAfterS else { return 0 }
        let pause = min(1 << min(tries.count - free + 1, 20), forgottenAfterS)
        return max(0, tries.lastAt + pause - now)
    }
}
