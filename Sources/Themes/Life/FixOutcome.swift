public import CallModel

/// Whether a fix held.
public struct FixOutcome: Hashable, Sendable {
    /// Distinct callers who spoke of the theme in the four weeks before.
    public let callersBefore: Int
    /// Calls that could have spoken of it in these weeks.
    public let callsBefore: Int
    /// Distinct callers from the day of the fix on.
    public let callersAfter: Int
    public let callsAfter: Int
    /// The day on which it was back: three callers within a week, none of them on the day of the fix. `nil` while it is
    /// not.
    public let cameBackOn: CivilDay?
}
