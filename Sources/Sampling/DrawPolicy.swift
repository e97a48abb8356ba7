/// What to draw for review, as written under `draw:` in `sidetone.yaml`.
///
/// ```yaml
/// draw:
///   seed: "2026"                  # any text; the same seed over the same archive gives the same draw
///   strata: [agent, queue]        # any metadata columns; empty: all calls are one stratum
///   per: week                     # night | week | month
///   count: 3                      # per stratum; or share: 0.05 with an optional minimum: 2
///   min_duration_s: 30
///   exclude: { direction: [internal] }
///   targeted:
///     - { name: long dead air, measure: dead_air.total.ms, above: 20000, limit: 10 }
///     - { name: critical item failed, critical_failed: true, limit: 20 }
/// ```
///
/// Decoding refuses unknown keys; whether the values make sense is asked of ``problems(file:place:)``.
public struct DrawPolicy: Hashable, Sendable {
    /// The key of the ranks. Fix it before the period begins: who can choose the seed afterwards can choose the calls.
    public var seed = "sidetone"
    /// Names that `Call.column` understands.
    public var strata: [String] = []
    public var per = DrawPeriod.week
    public var quota = Quota.count(1)
    /// Shorter calls are not eligible; `nil` lets every call in, also one of unknown duration.
    public var minimumDurationMs: Int?
    /// Calls whose column has one of the values are not eligible.
    public var exclude: [String: [String]] = [:]
    public var targeted: [TargetedRule] = []

    public init() {}

    /// How many calls of a stratum are drawn.
    public enum Quota: Hashable, Sendable {
        case count(Int)
        /// A share of the stratum (0…1), rounded up, and not fewer than the minimum.
        case share(Double, minimum: Int)

        /// Calls to draw from a stratum of `population`; never more than there are.
        public func size(of population: Int) -> Int {
            switch self {
            case .count(let count): min(count, population)
            case .share(let share, let minimum):
                min(max(Int((share * Double(population)).rounded(.up)), minimum), population)
            }
        }
    }
}
