import Synchronization

/// Slows down guessing without locking anybody out.
///
/// A try is counted before its password is checked, and given back where that is right, so that many at once are no way
/// around it. Tries are counted per account *and* source: an attacker elsewhere does not keep the owner from signing
/// in. Besides, each source has an allowance over all accounts; whoever mistypes and then signs in costs it nothing.
/// Each try is forgotten a quarter of an hour after it was made, whoever else signs in meanwhile, and when the server
/// is started anew.
final class SignInThrottle: Sendable {
    private struct Key: Hashable {
        /// `nil` counts the source over all accounts.
        let account: String?
        let source: String
    }

    /// When those tries were made that count, seconds since 1970, in the order in which they came: with a wrong
    /// password, or one that is being checked. Waiting keeps each list short.
    private let tries = Mutex<[Key: [Int]]>([:])

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
    /// - Returns: how long to wait before this account may be tried from this source, seconds at most; 0 where the try
    ///   counts.
    func begin(account: String, source: String, now: Int) -> Int {
        let keys = Self.keys(account, source)
        return tries.withLock { tries in
            let counted = keys.map { Self.remembered(tries[$0] ?? [], now) }
            let waits = zip(counted, [Self.freeTries, Self.freeTriesOfSource]).map {
                Self.wait(after: $0, free: $1, now)
            }
            if let wait = waits.max(), wait > 0 { return wait }
            if tries.count >= Self.mostKeys { Self.forgetHalf(&tries) }
            for (key, times) in zip(keys, counted) { tries[key] = times + [now] }
            return 0
        }
    }

    /// The password was right: neither its try is counted nor those before it for this account.
    func noteSuccess(account: String, source: String) {
        let keys = Self.keys(account, source)
        tries.withLock { tries in
            let own = tries.removeValue(forKey: keys[0]) ?? []
            let left = own.reduce(into: tries[keys[1]] ?? []) { times, time in
                if let place = times.lastIndex(of: time) { times.remove(at: place) }
            }
            tries[keys[1]] = left.isEmpty ? nil : left
        }
    }

    private static func keys(_ account: String, _ source: String) -> [Key] {
        let source = ClientNetwork(source).text
        return [Key(account: String(account.prefix(longestName)), source: source), Key(account: nil, source: source)]
    }

    /// A clock that was set back does not make them last longer.
    private static func remembered(_ times: [Int], _ now: Int) -> [Int] {
        times.filter { abs(now - $0) < forgottenAfterS }
    }

    private static func forgetHalf(_ tries: inout [Key: [Int]]) {
        let latest = tries.values.compactMap(\.last).sorted()
        let middle = latest[latest.count / 2]
        var isLeft = latest.count / 2
        tries = tries.filter { _, times in
            guard let last = times.last, last >= middle, isLeft > 0 else { return false }
            isLeft -= 1
            return true
        }
    }

    /// Doubles with every try beyond the free ones: 2 s, 4 s, … up to the quarter of an hour.
    private static func wait(after times: [Int], free: Int, _ now: Int) -> Int {
        guard times.count >= free, let last = times.last else { return 0 }
        let pause = min(1 << min(times.count - free + 1, 20), forgottenAfterS)
        return max(0, last + pause - now)
    }
}
