#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Tells a theme that is new or suddenly louder from one that merely fluctuates.
///
/// Each day with a call, the callers of the week ending on it are compared with what the time before leads one to
/// expect. That rate is itself uncertain, so the count is judged by the gamma–Poisson (negative binomial) predictive
/// distribution with Jeffreys' prior; the volume of calls scales both.
struct Emergence: Sendable {
    /// Day numbers (days since 1970 on the local calendar) of all calls of the archive, ascending.
    private let archiveDays: [Int]

    private static let windowDays = 7
    /// No judgement before the archive has this many days.
    private static let warmUpDays = 14
    private static let fewestCallers = 3
    private static let largestChance = 0.001

    init(archiveDays: [Int]) { self.archiveDays = archiveDays.sorted() }

    /// A caller heard on a day.
    struct Sighting: Hashable, Sendable {
        let day: Int
        let caller: String
    }

    /// The first day on which the theme stood out; `nil` where it never did.
    func onset(_ sightings: [Sighting]) -> Int? {
        Set(sightings.map(\.day)).sorted().first { standsOut(on: $0, sightings) }
    }

    private func standsOut(on day: Int, _ sightings: [Sighting]) -> Bool {
        guard let start = archiveDays.first, day - start >= Self.warmUpDays else { return false }
        let from = day - Self.windowDays + 1
        let recent = Set(sightings.filter { (from...day).contains($0.day) }.map(\.caller)).count
        guard recent >= Self.fewestCallers else { return false }
        let before = sightings.count { $0.day < from }
        let (callsNow, callsBefore) = (calls(from: from, through: day), calls(from: start, through: from - 1))
        guard callsNow > 0, callsBefore > 0 else { return false }
        let chance = Self.chance(
            ofAtLeast: recent, shape: Double(before) + 0.5, exposure: Double(callsNow) / Double(callsBefore))
        return chance <= Self.largestChance
    }

    private func calls(from: Int, through: Int) -> Int { archiveDays.count { from <= $0 && $0 <= through } }

    /// P(K ≥ count) where K is Poisson with a gamma-distributed mean of the given shape times `exposure`.
    static func chance(ofAtLeast count: Int, shape: Double, exposure: Double) -> Double {
        let hit = exposure / (1 + exposure)
        var term = pow(1 - hit, shape)
        var below = 0.0
        for k in 0..<count {
            below += term
            term *= (shape + Double(k)) / Double(k + 1) * hit
        }
        return max(0, 1 - below)
    }
}
