#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Tells a theme that is new or suddenly louder from one that merely fluctuates.
///
/// Each day with a call, the callers of the week ending on it are compared with what the weeks before, each with its
/// own distinct callers, lead one to expect. That rate is itself uncertain, so the count is judged by the gamma–Poisson
/// (negative binomial) predictive distribution with Jeffreys' prior; the volume of calls scales both, and a window of
/// seven days holds every weekday once.
struct Emergence: Sendable {
    /// Days with calls (days since 1970 on the local calendar), ascending, and how many calls each has.
    private let archiveDays: [(day: Int, calls: Int)]

    private static let windowDays = 7
    /// No judgement before the archive has this many days.
    private static let warmUpDays = 14
    private static let fewestCallers = 3
    private static let largestChance = 0.001

    /// - Parameter archiveDays: the day of every call of the archive, in any order.
    init(archiveDays: [Int]) {
        self.archiveDays = Dictionary(grouping: archiveDays) { $0 }.map { ($0.key, $0.value.count) }
            .sorted { $0.day < $1.day }
    }

    /// A caller heard on a day.
    struct Sighting: Hashable, Sendable {
        let day: Int
        let caller: String
    }

    /// The first day on which the theme stood out; `nil` where it never did.
    ///
    /// Ordinary days and those around a month's end are each compared with earlier ones of their sort: a monthly event
    /// is not new because a month ends.
    func onset(_ sightings: [Sighting]) -> Int? {
        guard let start = archiveDays.first?.day, sightings.count >= Self.fewestCallers else { return nil }
        let ordinary = CallersByDay(sightings.filter { !MonthTurn.contains($0.day) }, windowDays: Self.windowDays)
        let turning = CallersByDay(sightings.filter { MonthTurn.contains($0.day) }, windowDays: Self.windowDays)
        return Set(sightings.map(\.day)).sorted().first { day in
            day - start >= Self.warmUpDays
                && (isUnlikely(on: day, ordinary) { !MonthTurn.contains($0) }
                    || isUnlikely(on: day, turning, MonthTurn.contains))
        }
    }

    /// Whether so many callers in the week that ends on `day` are more than chance, on the days of one sort.
    /// - Parameter heard: on these days.
    private func isUnlikely(on day: Int, _ heard: CallersByDay, _ counts: (Int) -> Bool) -> Bool {
        let from = day - Self.windowDays + 1
        let recent = heard.callers(in: from...day)
        guard recent >= Self.fewestCallers else { return false }
        let callsNow = calls { (from...day).contains($0) && counts($0) }
        let callsBefore = calls { $0 < from && counts($0) }
        guard callsNow > 0, callsBefore > 0 else { return false }
        let chance = Self.chance(
            ofAtLeast: recent, shape: Double(heard.callers(upTo: from - 1)) + 0.5,
            exposure: Double(callsNow) / Double(callsBefore))
        return chance <= Self.largestChance
    }

    private func calls(on isCounted: (Int) -> Bool) -> Int {
        archiveDays.reduce(0) { $0 + (isCounted($1.day) ? $1.calls : 0) }
    }

    /// P(K ≥ count) where K is Poisson with a gamma-distributed mean of the given shape times `exposure`. Terms are added
    /// as logarithms: (1 + exposure)^−shape alone is below the smallest number from a few hundred expected callers on.
    static func chance(ofAtLeast count: Int, shape: Double, exposure: Double) -> Double {
        guard count > 0 else { return 1 }
        let hit = log(exposure) - log1p(exposure), miss = -log1p(exposure)
        let below = (0..<count).reduce(0.0) { sum, k in
            let ways = lgamma(shape + Double(k)) - lgamma(shape) - lgamma(Double(k) + 1)
            return sum + exp(ways + shape * miss + Double(k) * hit)
        }
        return max(0, 1 - below)
    }
}
