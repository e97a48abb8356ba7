/// A mean of which only sum and count are kept.
struct RunningMean {
    private var sum = 0.0
    private(set) var count = 0

    mutating func add(_ value: Double) {
        sum += value
        count += 1
    }

    /// `nil` where nothing was added.
    var value: Double? { count > 0 ? sum / Double(count) : nil }
}
