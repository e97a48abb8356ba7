import CallModel

/// The days around the end of a month, when books are closed, salaries paid and bills sent: what customers then call
/// about comes back every month.
enum MonthTurn {
    private static let lastDays = 4
    private static let firstDays = 3

    /// - Parameter day: days since 1970-01-01.
    static func contains(_ day: Int) -> Bool {
        let date = CivilDay(ordinal: day).day
        return date <= firstDays || CivilDay(ordinal: day + lastDays).day < date
    }
}
