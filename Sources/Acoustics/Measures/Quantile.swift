/// Quantiles of a few numbers.
enum Quantile {
    /// Linear between ranks (type 7 of Hyndman and Fan, The American Statistician 50, 1996); `nil` of nothing.
    static func of(_ values: [Int], share: Double) -> Double? {
        guard !values.isEmpty else { return nil }
        let sorted = values.sorted()
        let rank = share * Double(sorted.count - 1)
        let below = Int(rank)
        let above = min(below + 1, sorted.count - 1)
        return Double(sorted[below]) + (rank - Double(below)) * Double(sorted[above] - sorted[below])
    }
}
