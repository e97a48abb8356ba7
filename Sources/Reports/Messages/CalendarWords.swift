public import CallModel

/// How days and periods are written in a language.
public struct CalendarWords: Sendable {
    /// As in "16 November": in Slavic languages the genitive.
    let monthsAfterDay: [String]
    /// As in "November 2026".
    let months: [String]

    /// `16 November`, with the year where it is not `year`.
    public func day(_ day: CivilDay, in year: Int) -> String {
        let name = "\(day.day)\u{A0}\(monthsAfterDay[day.month - 1])"
        return day.year == year ? name : "\(name) \(day.year)"
    }

    /// `16–22 November 2026`, `30 November – 6 December 2026`, `November 2026`.
    public func period(_ period: DigestPeriod) -> String {
        let (first, last) = (period.firstDay, period.lastDay)
        guard period.kind != .month else { return "\(months[first.month - 1]) \(first.year)" }
        guard first != last else { return day(last, in: 0) }
        guard (first.year, first.month) == (last.year, last.month) else {
            return "\(day(first, in: last.year)) – \(day(last, in: 0))"
        }
        return "\(first.day)–\(day(last, in: 0))"
    }
}
