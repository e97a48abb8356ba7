public import CallModel

/// The days a digest is about: a week `2026-W47`, a month `2026-11`, a day, or `2026-11-16..2026-11-22`, ends included.
///
/// A call belongs to the local day of its start.
public struct DigestPeriod: Hashable, Sendable, CustomStringConvertible {
    public enum Kind: Hashable, Sendable { case week, month, days }

    public let kind: Kind
    public let firstDay: CivilDay
    public let lastDay: CivilDay

    /// `nil` where the text is none of the three, or names a week, month or day that does not exist.
    public init?(_ text: String) {
        if let range = text.firstRange(of: "..") {
            guard let first = CivilDay(text[..<range.lowerBound]), let last = CivilDay(text[range.upperBound...]),
                first <= last
            else { return nil }
            self.init(.days, first, last)
        } else if let day = CivilDay(text) {
            self.init(.days, day, day)
        } else if text.contains("W") {
            self.init(week: text)
        } else {
            self.init(month: text)
        }
    }

    /// The ISO week of a day: what a nightly digest covers.
    public init(weekOf day: CivilDay) {
        let monday = day.adding(days: 1 - day.isoWeekday)
        self.init(.week, monday, monday.adding(days: 6))
    }

    public var dayCount: Int { lastDay.ordinal - firstDay.ordinal + 1 }

    public func contains(_ day: CivilDay) -> Bool { firstDay <= day && day <= lastDay }

    public func contains(_ time: ZonedTime) -> Bool { contains(CivilDay(time)) }

    /// Whether the two have a day in common.
    public func overlaps(_ other: DigestPeriod) -> Bool { firstDay <= other.lastDay && other.firstDay <= lastDay }

    /// The week or month before, or as many days before.
    public var previous: DigestPeriod {
        let lastDay = firstDay.adding(days: -1)
        let firstDay =
            switch kind {
            case .week, .days: self.firstDay.adding(days: -dayCount)
            case .month: lastDay.adding(days: 1 - lastDay.day)
            }
        return DigestPeriod(kind, firstDay, lastDay)
    }

    /// Reads back as the same period.
    public var description: String {
        switch kind {
        case .week: "\(firstDay.isoWeek.year)-W\(firstDay.isoWeek.week.twoDigits)"
        case .month: String(firstDay.description.prefix(7))
        case .days: "\(firstDay)..\(lastDay)"
        }
    }

    private init(_ kind: Kind, _ firstDay: CivilDay, _ lastDay: CivilDay) {
        self.kind = kind
        self.firstDay = firstDay
        self.lastDay = lastDay
    }

    /// January 4 is always in week 1.
    private init?(week text: String) {
        let parts = text.split(separator: "-W", omittingEmptySubsequences: false)
        guard parts.map(\.count) == [4, 2], let year = Int(parts[0]), let week = Int(parts[1]),
            let fourth = CivilDay(year: year, month: 1, day: 4)
        else { return nil }
        self.init(weekOf: fourth.adding(days: 7 * (week - 1)))
        guard description == text else { return nil }
    }

    private init?(month text: String) {
        guard let first = CivilDay("\(text)-01") else { return nil }
        let nextMonth = first.adding(days: 31)
        self.init(.month, first, nextMonth.adding(days: -nextMonth.day))
    }
}

extension DigestPeriod: Codable {
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let period = DigestPeriod(text) else {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: decoder.codingPath,
                    debugDescription: "expected 2026-W47, 2026-11 or 2026-11-16..2026-11-22"))
        }
        self = period
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
