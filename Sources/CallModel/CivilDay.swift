/// A day of the Gregorian calendar, without a time or a zone: `2026-11-16`.
public struct CivilDay: Hashable, Sendable, CustomStringConvertible {
    /// Days since 1970-01-01.
    public let ordinal: Int
    public let year: Int
    /// 1...12.
    public let month: Int
    /// 1...31.
    public let day: Int

    public init(ordinal: Int) {
        // Days to year, month and day by Howard Hinnant, "chrono-compatible low-level date algorithms": the year begins
        // in March, so that the leap day is its last.
        let shifted = ordinal + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        self.ordinal = ordinal
        day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// `nil` where the calendar has no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = shiftedYear / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        self.init(ordinal: era * 146_097 + dayOfEra - 719_468)
        guard self.day == day else { return nil }
    }

    /// `nil` unless the text is `yyyy-mm-dd` and the calendar has the day.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.count) == [4, 2, 2], text.utf8.allSatisfy({ $0 == 0x2D || (0x30...0x39).contains($0) }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The local day of a moment.
    public init(_ time: ZonedTime) {
        self.init(ordinal: time.wallClockSeconds.floored(by: 86_400).quotient)
    }

    /// 1 is Monday, 7 is Sunday.
    public var isoWeekday: Int { (ordinal + 3).floored(by: 7).remainder + 1 }

    /// The ISO 8601 week; its year is the year of its Thursday.
    public var isoWeek: (year: Int, week: Int) {
        let thursday = adding(days: 4 - isoWeekday)
        let newYear = CivilDay(year: thursday.year, month: 1, day: 1) ?? thursday
        return (thursday.year, (thursday.ordinal - newYear.ordinal) / 7 + 1)
    }

    public func adding(days: Int) -> CivilDay { CivilDay(ordinal: ordinal + days) }

    public var description: String {
        "\(String(10_000 + year).suffix(4))-\(month.twoDigits)-\(day.twoDigits)"
    }
}

extension CivilDay: Comparable {
    public static func < (left: CivilDay, right: CivilDay) -> Bool { left.ordinal < right.ordinal }
}

extension CivilDay: Codable {
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let day = CivilDay(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "expected a day such as 2026-11-16"))
        }
        self = day
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension Int {
    /// With two digits at least: `07`.
    package var twoDigits: String { self < 10 ? "0\(self)" : String(self) }

    /// Quotient and remainder where the remainder is never negative.
    func floored(by divisor: Int) -> (quotient: Int, remainder: Int) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}
