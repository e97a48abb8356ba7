/// Weighted points of answered items.
public struct PointSum: Hashable, Codable, Sendable {
    /// Σ points · weight of the ordinary items.
    public let earned: Double
    /// Σ possible points · weight of the ordinary items.
    public let possible: Double
    /// Σ points · weight of the bonus items.
    public let bonus: Double

    init(of items: [ItemScore]) {
        let (extra, ordinary) = (items.filter(\.isBonus), items.filter { !$0.isBonus })
        earned = ordinary.reduce(0) { $0 + ($1.points ?? 0) * $1.weight }
        possible = ordinary.reduce(0) { $0 + ($1.possiblePoints ?? 0) * $1.weight }
        bonus = extra.reduce(0) { $0 + ($1.points ?? 0) * $1.weight }
    }

    /// 0...1: a bonus lifts to 1 at most. `nil` where nothing can be earned.
    public var value: Double? { possible > 0 ? min(1, (earned + bonus) / possible) : nil }

    /// What is shown and graded: `value` in per cent, rounded to one decimal.
    public var percent: Double? { value.map { ($0 * 1000).rounded() / 10 } }
}
