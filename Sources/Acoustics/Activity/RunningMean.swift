/// A mean of which only sum and count are kept.
struct RunningMean {
    private var sum = 0.0
    private(set) var count = 0

    /// - Parameter sum: of `count` values.
    mutating func add(sum more: Double, count values: Int) {
        sum += more
        count += values
    }

    /// `nil` where nothing was added.
    var value: Double? { count > 0 ? sum / Double(count) : nil }
}
