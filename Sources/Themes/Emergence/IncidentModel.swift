public import CallModel

/// Tells a mass incident, many callers with the same trouble within hours, from an ordinary busy day.
///
/// The callers of a theme in the last hours are judged by the gamma–Poisson (negative binomial) predictive distribution
/// with Jeffreys' prior, given those of every stretch of as many hours in the three months before and scaled by the
/// number of calls, so that the hour and the weekday count only through how much is called then. The days around a
/// month's end are compared with earlier ones of their sort, and all others with all others.
public struct IncidentModel: Sendable {
    public struct Options: Hashable, Sendable {
        /// Length of the window that ends now, hours.
        public var hours: Int
        /// Distinct callers below which nothing is an incident.
        public var fewestCallers: Int

        /// - Precondition: at least one hour and three callers.
        public init(hours: Int = 4, fewestCallers: Int = 5) {
            precondition(hours > 0 && fewestCallers >= 3, "a window without hours, or two callers as a mass")
            self.hours = hours
            self.fewestCallers = fewestCallers
        }
    }

    /// Chance at or below which callers are an incident, shared by all themes that are looked at together.
    private static let largestChance = 0.0001
    private static let baselineDays = 92
    /// Without so many calls to compare with nothing is judged.
    private static let fewestCallsBefore = 50

    private let options: Options
    private let calls: [ZonedTime]

    /// - Parameter calls: the beginning of every call that could have spoken of a theme, in any order.
    public init(calls: [ZonedTime], options: Options = Options()) {
        self.options = options
        self.calls = calls
    }

    /// The incidents at a moment, by theme.
    /// - Parameter themes: who spoke of a theme when, by the id of the theme; nothing after `now` counts.
    public func incidents(_ themes: [String: [Mention]], at now: ZonedTime) -> [Incident] {
        let window = Window(now: now, hours: options.hours, days: Self.baselineDays)
        let (callsNow, callsBefore) = (calls.count(where: window.isNow), calls.count(where: window.isBefore))
        guard callsNow > 0, callsBefore >= Self.fewestCallsBefore else { return [] }
        let exposure = Double(callsNow) / Double(callsBefore)
        return themes.sorted { $0.key < $1.key }.compactMap { theme, mentions in
            let recent = mentions.filter { window.isNow($0.at) }
            let callers = Set(recent.map(\.caller)).count
            guard callers >= options.fewestCallers, let since = recent.map(\.at).min() else { return nil }
            let chance = Emergence.chance(
                ofAtLeast: callers, shape: Double(window.callersBefore(mentions)) + 0.5, exposure: exposure)
            guard chance <= Self.largestChance / Double(themes.count) else { return nil }
            return Incident(theme: theme, callers: callers, since: since, calls: callsNow)
        }
    }

    /// Somebody speaking of a theme.
    public struct Mention: Hashable, Sendable {
        public let at: ZonedTime
        public let caller: String

        public init(at time: ZonedTime, caller: String) {
            at = time
            self.caller = caller
        }
    }
}

/// Many callers with the same trouble within hours.
public struct Incident: Hashable, Sendable {
    public let theme: String
    /// Distinct callers within the window.
    public let callers: Int
    /// The first of them.
    public let since: ZonedTime
    /// All calls of the window.
    public let calls: Int
    /// What is more than usual, where that is all that is known of it.
    public let surges: [Surge]

    public init(theme: String, callers: Int, since: ZonedTime, calls: Int, surges: [Surge] = []) {
        self.theme = theme
        self.callers = callers
        self.since = since
        self.calls = calls
        self.surges = surges
    }
}

/// The last hours, and the days they are compared with.
private struct Window {
    let now: ZonedTime
    let start: Int
    let first: Int
    let isMonthTurn: Bool

    init(now: ZonedTime, hours: Int, days: Int) {
        self.now = now
        start = now.epochSeconds - hours * 3600
        first = now.epochSeconds - days * 86_400
        isMonthTurn = MonthTurn.contains(now.dayNumber)
    }

    func isNow(_ time: ZonedTime) -> Bool { start < time.epochSeconds && time <= now }

    func isBefore(_ time: ZonedTime) -> Bool {
        first < time.epochSeconds && time.epochSeconds <= start
            && MonthTurn.contains(time.dayNumber) == isMonthTurn
    }

    /// Distinct callers of each earlier stretch of the same length, added up.
    func callersBefore(_ mentions: [IncidentModel.Mention]) -> Int {
        let earlier = mentions.lazy.filter { isBefore($0.at) }
        let length = now.epochSeconds - start
        return Set(earlier.map { EarlierCaller($0.caller, at: $0.at.epochSeconds, end: start, windowsOf: length) })
            .count
    }
}
