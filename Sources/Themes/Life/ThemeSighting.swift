public import CallModel

/// A caller who spoke of a theme on a day.
public struct ThemeSighting: Hashable, Sendable {
    public let day: CivilDay
    public let caller: String

    public init(day: CivilDay, caller: String) {
        self.day = day
        self.caller = caller
    }
}
