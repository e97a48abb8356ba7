public import CallModel

/// Tells where a theme stands in its life from who spoke of it when, and from how many calls there were.
///
/// The callers of a period are compared with those of the four weeks before, counted once in each stretch as long as
/// the period, by the gamma–Poisson (negative binomial) predictive distribution with Jeffreys' prior, scaled by the
/// number of calls: a busier week is not a growing theme, and two callers more are not a trend. Four weeks hold every
/// weekday equally often.
public struct LifeModel: Sendable {
    /// Calls that could have spoken of the theme, by day.
    private var calls: [CivilDay: Int] = [:]

    /// What a period is compared with: so many days before it.
    public static let baselineDays = 28
    /// Chance at or below which a change is called one.
    private static let largestChance = 0.05
    /// So many callers within a week say that a theme is back.
    private static let fewestCallers = 3
    private static let weekDays = 7

    /// - Parameter days: of every call that could have spoken of a theme, in any order.
    public init(callsOn days: [CivilDay] = []) { days.forEach { add(callOn: $0) } }

    public mutating func add(callOn day: CivilDay) { calls[day, default: 0] += 1 }

    /// - Parameters:
    ///   - sightings: of the theme, at all times, in any order.
    ///   - fixedOn: the day from which it should not be heard any more; `nil` where nobody said it was fixed.
    public func life(
        of sightings: some Collection<ThemeSighting>, from first: CivilDay, to last: CivilDay, fixedOn: CivilDay? = nil
    ) -> ThemeLife {
        let current = callers(sightings, first, last)
        guard current > 0 else { return fixedOn.map { $0 <= last } == true ? .resolved : .quiet }
        if cameBack(sightings, fixedOn: fixedOn).map({ first <= $0 && $0 <= last }) == true { return .returned }
        guard let since = sightings.map(\.day).min(), since < first else { return .new }
        let (start, eve) = (first.adding(days: -Self.baselineDays), first.adding(days: -1))
        let earlier = sightings.lazy.filter { start <= $0.day && $0.day <= eve }
        let days = last.ordinal - eve.ordinal
        let before = Set(
            earlier.map { EarlierCaller($0.caller, at: $0.day.ordinal, end: eve.ordinal, windowsOf: days) }
        ).count
        if before == 0 { return .returned }
        return change(from: before, over: callCount(start, eve), to: current, over: callCount(first, last))
    }

    /// What a fix came to: callers and calls in the four weeks before it, and from its day to `last`.
    public func outcome(ofFix day: CivilDay, of sightings: some Collection<ThemeSighting>, to last: CivilDay)
        -> FixOutcome?
    {
        guard day <= last else { return nil }
        let (start, eve) = (day.adding(days: -Self.baselineDays), day.adding(days: -1))
        return FixOutcome(
            callersBefore: callers(sightings, start, eve), callsBefore: callCount(start, eve),
            callersAfter: callers(sightings, day, last), callsAfter: callCount(day, last),
            cameBackOn: cameBack(sightings.filter { $0.day <= last }, fixedOn: day))
    }

    /// The first day after a fix on which three callers of the last seven days, none before the fix, spoke of it again.
    private func cameBack(_ sightings: some Collection<ThemeSighting>, fixedOn: CivilDay?) -> CivilDay? {
        guard let fixedOn else { return nil }
        let after = sightings.filter { $0.day > fixedOn }
        return Set(after.map(\.day)).sorted().first { day in
            callers(after, day.adding(days: 1 - Self.weekDays), day) >= Self.fewestCallers
        }
    }

    private func change(from before: Int, over callsBefore: Int, to current: Int, over callsNow: Int) -> ThemeLife {
        guard callsBefore > 0, callsNow > 0 else { return .steady }
        let (shape, exposure) = (Double(before) + 0.5, Double(callsNow) / Double(callsBefore))
        if Emergence.chance(ofAtLeast: current, shape: shape, exposure: exposure) <= Self.largestChance {
            return .growing
        }
        let chanceOfFewer = 1 - Emergence.chance(ofAtLeast: current + 1, shape: shape, exposure: exposure)
        return chanceOfFewer <= Self.largestChance ? .fading : .steady
    }

    private func callers(_ sightings: some Collection<ThemeSighting>, _ first: CivilDay, _ last: CivilDay) -> Int {
        Set(sightings.lazy.filter { first <= $0.day && $0.day <= last }.map(\.caller)).count
    }

    private func callCount(_ first: CivilDay, _ last: CivilDay) -> Int {
        calls.reduce(0) { sum, entry in first <= entry.key && entry.key <= last ? sum + entry.value : sum }
    }
}
