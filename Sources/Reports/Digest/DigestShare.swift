/// A share (0…1) with its 95 % interval.
public struct DigestShare: Hashable, Codable, Sendable {
    public let value: Double
    public let lower: Double
    public let upper: Double

    /// - Precondition: `0 <= lower <= value <= upper <= 1`.
    public init(value: Double, lower: Double, upper: Double) {
        precondition(0 <= lower && lower <= value && value <= upper && upper <= 1, "a share lies in its interval")
        self.value = value
        self.lower = lower
        self.upper = upper
    }
}

/// How often a theme was heard, by day or week.
public struct DigestTrend: Hashable, Codable, Sendable {
    public enum Unit: String, Codable, Sendable { case day, week }

    public let unit: Unit
    /// Calls per unit, oldest first; the last is the end of the period.
    public let counts: [Int]

    public init(unit: Unit, counts: [Int]) {
        self.unit = unit
        self.counts = counts
    }
}

/// Calls of a theme that share a value of a metadata column.
public struct DigestSegment: Hashable, Codable, Sendable {
    /// The name of the column: `language`, `queue`, `product`, …
    public let column: String
    public let value: String
    public let calls: Int

    public init(column: String, value: String, calls: Int) {
        self.column = column
        self.value = value
        self.calls = calls
    }
}
