/// Counts of whole numbers within fixed limits; what is outside is counted at the nearest limit.
struct Histogram {
    private var counts: [Int]
    private let range: ClosedRange<Int>
    private(set) var total = 0

    init(_ range: ClosedRange<Int>) {
        self.range = range
        counts = [Int](repeating: 0, count: range.count)
    }

    /// - Parameter counts: how often each number from `lowest` on occurs.
    init(_ counts: some Collection<Int32>, from lowest: Int) {
        self.counts = counts.map(Int.init)
        range = lowest...(lowest + counts.count - 1)
        total = self.counts.reduce(0, +)
    }

    mutating func add(_ value: Int) {
        counts[min(max(value, range.lowerBound), range.upperBound) - range.lowerBound] += 1
        total += 1
    }

    /// Adds how often each number from the lowest on occurs.
    mutating func add(_ more: [Int32]) {
        precondition(more.count == counts.count, "a count for each value")
        for index in counts.indices { counts[index] += Int(more[index]) }
        total += more.reduce(0) { $0 + Int($1) }
    }

    /// The smallest value that `share` (0...1) of the counted values do not exceed; `nil` where nothing was counted.
    func quantile(_ share: Double) -> Int? {
        guard total > 0 else { return nil }
        let wanted = max(1, Int((share * Double(total)).rounded(.up)))
        var seen = 0
        for index in counts.indices {
            seen += counts[index]
            if seen >= wanted { return range.lowerBound + index }
        }
        return range.upperBound
    }

    /// How often values of `least` and more were counted.
    func total(from least: Int) -> Int {
        counts.dropFirst(max(0, least - range.lowerBound)).reduce(0, +)
    }

    /// Mean distance from `center`, larger distances counted as `limit`; `nil` where nothing was counted.
    func meanDeviation(from center: Int, limit: Int) -> Double? {
        guard total > 0 else { return nil }
        var sum = 0
        for index in counts.indices where counts[index] > 0 {
            sum += counts[index] * min(limit, abs(range.lowerBound + index - center))
        }
        return Double(sum) / Double(total)
    }
}
