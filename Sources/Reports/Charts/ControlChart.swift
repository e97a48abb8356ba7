/// A series of figures with the limits within which it varies by chance: says when something got out of hand, and keeps
/// quiet about the rest.
public struct ControlChart: Hashable, Sendable {
    /// A point of the series: a day, a week.
    public struct Point: Hashable, Sendable {
        public let label: String
        public let value: Double
        /// Calls it stands on.
        public let count: Int

        public init(_ label: String, _ value: Double, count: Int = 1) {
            precondition(value.isFinite && count > 0, "a point of a control chart stands on something")
            self.label = label
            self.value = value
            self.count = count
        }
    }

    /// Which chart it is, with the source of its limits.
    public enum Kind: String, Codable, CaseIterable, Sendable {
        /// Single values: centre x̄, limits x̄ ± 2.66 · the mean moving range (NIST/SEMATECH e-Handbook, 6.3.2.2).
        case individuals = "individuals/1"
        /// Shares: centre p̄ = Σ events / Σ calls, limits p̄ ± 3 √(p̄(1 − p̄)/n) for each point (ibid., 6.3.3.2), and
        /// never less than one event: the first ever is no signal.
        case shares = "p/2"
    }

    public let kind: Kind
    public let points: [Point]
    public let centre: Double
    /// One per point: what varies by chance alone lies within, but for about three points in a thousand.
    public let limits: [ClosedRange<Double>]
    public let signals: [Signal]

    /// A point that is more than chance.
    public struct Signal: Hashable, Sendable {
        public let index: Int
        public let rule: ControlRule
    }

    /// A chart of single values, such as the mean handle time of each day.
    /// - Parameter baseline: points from the first on that make the limits; `nil` takes all.
    /// - Returns: `nil` with fewer than two points in the baseline.
    public init?(individuals points: [Point], baseline: Int? = nil, within bounds: ClosedRange<Double>? = nil) {
        let base = points.prefix(baseline ?? points.count).map(\.value)
        guard base.count > 1 else { return nil }
        let centre = base.reduce(0, +) / Double(base.count)
        let ranges = zip(base, base.dropFirst()).map { abs($1 - $0) }
        // 3 / d₂ with d₂ = 1.128, the mean range of two values of a normal distribution.
        let half = 3 / 1.128 * ranges.reduce(0, +) / Double(ranges.count)
        self.init(.individuals, points, centre, points.map { _ in half }, bounds)
    }

    /// A chart of shares, such as the abandoned calls of each day.
    /// - Parameter baseline: points from the first on that make the centre; `nil` takes all.
    /// - Returns: `nil` without points in the baseline.
    public init?(shares points: [Point], baseline: Int? = nil) {
        let base = points.prefix(baseline ?? points.count)
        let calls = base.reduce(0) { $0 + $1.count }
        guard calls > 0 else { return nil }
        let centre = base.reduce(0) { $0 + $1.value * Double($1.count) } / Double(calls)
        let halves = points.map { point in
            max(3 * (centre * (1 - centre) / Double(point.count)).squareRoot(), 1 / Double(point.count))
        }
        self.init(.shares, points, centre, halves, 0...1)
    }

    private init(
        _ kind: Kind, _ points: [Point], _ centre: Double, _ halves: [Double], _ bounds: ClosedRange<Double>?
    ) {
        self.kind = kind
        self.points = points
        self.centre = centre
        limits = halves.map { half in
            let limit = centre - half...centre + half
            return bounds.map(limit.clamped) ?? limit
        }
        signals = ControlRule.signals(zip(points, halves).map { ControlChart.distance($0.value - centre, $1, centre) })
    }

    /// From the centre, in σ. From a baseline that never varied every distance is infinite, but for what rounding leaves.
    private static func distance(_ difference: Double, _ half: Double, _ centre: Double) -> Double {
        if half > 0 { return 3 * difference / half }
        guard abs(difference) > 1e-9 * max(1, abs(centre)) else { return 0 }
        return difference > 0 ? .infinity : -.infinity
    }
}

/// The zone rules of Western Electric, *Statistical Quality Control Handbook* (1956): when a series says more than
/// chance. σ is a third of the way from the centre to a limit.
public enum ControlRule: String, Codable, CaseIterable, Sendable {
    case beyondLimits = "beyond the limits"
    case twoOfThree = "2 of 3 beyond 2 σ on one side"
    case fourOfFive = "4 of 5 beyond 1 σ on one side"
    case eightInARow = "8 in a row on one side"

    /// How many of how many last points lie further than so many σ from the centre, on one side.
    private var zone: (hits: Int, of: Int, beyond: Double) {
        switch self {
        case .beyondLimits: (1, 1, 3)
        case .twoOfThree: (2, 3, 2)
        case .fourOfFive: (4, 5, 1)
        case .eightInARow: (8, 8, 0)
        }
    }

    /// The first rule that each point breaks, the strictest first; the point itself must be beyond its zone.
    static func signals(_ distances: [Double]) -> [ControlChart.Signal] {
        distances.indices.compactMap { index in
            allCases.first { $0.isBroken(distances[...index]) }.map { ControlChart.Signal(index: index, rule: $0) }
        }
    }

    private func isBroken(_ distances: ArraySlice<Double>) -> Bool {
        let (hits, of, beyond) = zone
        guard let last = distances.last, distances.count >= of else { return false }
        let recent = distances.suffix(of)
        return last > beyond && recent.count(where: { $0 > beyond }) >= hits
            || last < -beyond && recent.count(where: { $0 < -beyond }) >= hits
    }
}
