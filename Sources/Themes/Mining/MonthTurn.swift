/// The days around the end of a month, when books are closed, salaries paid and bills sent: what customers then call
/// about comes back every month.
enum MonthTurn {
    private static let lastDays = 4
    private static let firstDays = 3

    /// - Parameter day: days since 1970-01-01.
    static func contains(_ day: Int) -> Bool {
        let date = dayOfMonth(day)
        return date <= firstDays || dayOfMonth(day + lastDays) < date
    }

    /// 1...31 in the Gregorian calendar (Hinnant, "chrono-compatible low-level date algorithms", civil_from_days).
    static func dayOfMonth(_ day: Int) -> Int {
        let shifted = day + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        return dayOfYear - (153 * month + 2) / 5 + 1
    }
}
