import Synchronization

/// The months that PostgreSQL is known to have partitions for, each as seconds since 1970.
final class PreparedMonths: Sendable {
    private let ranges = Mutex<[Range<Int>]>([])

    func contains(_ epochSeconds: Int) -> Bool { ranges.withLock { $0.contains { $0.contains(epochSeconds) } } }

    func add(_ range: Range<Int>) { ranges.withLock { $0.append(range) } }
}
