import Synchronization

/// What the server counts of itself since it was started.
final class ServerFigures: Sendable {
    struct Served: Hashable, Sendable {
        let method: String
        /// The pattern, never the path: ids are nobody's business.
        let route: String
        let status: Int
    }

    /// Seconds; upper bounds of the histogram of answering times.
    static let bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

    struct Figures: Sendable {
        fileprivate(set) var served: [Served: Int] = [:]
        /// Answers at or below each bound, not summed up.
        fileprivate(set) var withinBound = [Int](repeating: 0, count: bounds.count + 1)
        fileprivate(set) var totalSeconds = 0.0
    }

    private let figures = Mutex(Figures())

    func note(_ served: Served, took duration: Duration) {
        let seconds = Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
        let bucket = Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count
        figures.withLock { figures in
            figures.served[served, default: 0] += 1
            figures.withinBound[bucket] += 1
            figures.totalSeconds += seconds
        }
    }

    var now: Figures { figures.withLock { $0 } }
}
