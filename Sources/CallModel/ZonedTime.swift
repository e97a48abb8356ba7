public import FoundationEssentials

/// A moment with the zone in which it was written down, to the second.
///
/// Printed and read as ISO 8601 with an offset, `2026-11-16T09:30:00+02:00` or `…Z`. A time without a zone is refused:
/// a call in Kyiv and one in Warsaw must not swap places.
public struct ZonedTime: Hashable, Sendable {
    /// Seconds since 1970-01-01T00:00:00Z.
    public let epochSeconds: Int
    /// East of Greenwich is positive.
    public let utcOffsetSeconds: Int

    public init(epochSeconds: Int, utcOffsetSeconds: Int) {
        self.epochSeconds = epochSeconds
        self.utcOffsetSeconds = utcOffsetSeconds
    }

    public init(_ date: Date, in zone: TimeZone) {
        self.init(
            epochSeconds: Int(date.timeIntervalSince1970.rounded(.down)),
            utcOffsetSeconds: zone.secondsFromGMT(for: date))
    }

    /// `nil` unless the text is an ISO 8601 date and time with a zone; fractions of a second are dropped.
    public init?(iso8601 text: String) {
        guard let fields = text.wholeMatch(of: ZonedTime.grammar) else { return nil }
        let (_, year, month, day, hour, minute, second, zone) = fields.output
        guard let year = Int(year), let month = Int(month), let day = Int(day), let hour = Int(hour),
            let minute = Int(minute), let second = Int(second ?? "0"),
            (1...12).contains(month), (1...31).contains(day), hour < 24, minute < 60, second < 61,
            let offset = ZonedTime.offsetSeconds(zone)
        else { return nil }
        let components = DateComponents(year: year, month: month, day: day, hour: hour, minute: minute, second: second)
        guard let date = Calendar.utc.date(from: components), Calendar.utc.component(.day, from: date) == day else {
            return nil
        }
        self.init(epochSeconds: Int(date.timeIntervalSince1970) - offset, utcOffsetSeconds: offset)
    }

    public var date: Date { Date(timeIntervalSince1970: Double(epochSeconds)) }

    /// What the clock on the wall showed, as if it were UTC: for taking the local hour, weekday or day.
    private var wallClock: Date { Date(timeIntervalSince1970: Double(epochSeconds + utcOffsetSeconds)) }

    /// 0...23, on the local clock.
    public var hour: Int { Calendar.utc.component(.hour, from: wallClock) }

    /// 1 is Monday, 7 is Sunday (ISO 8601), on the local calendar.
    public var isoWeekday: Int { (Calendar.utc.component(.weekday, from: wallClock) + 5) % 7 + 1 }

    /// Local day, `2026-11-16`.
    public var day: String { String(iso8601.prefix(10)) }

    /// Local month, `2026-11`.
    public var month: String { String(iso8601.prefix(7)) }

    /// Local ISO week, `2026-W47`.
    public var isoWeek: String {
        let (year, week) = (
            Calendar.iso.component(.yearForWeekOfYear, from: wallClock),
            Calendar.iso.component(.weekOfYear, from: wallClock)
        )
        return "\(year)-W\(week < 10 ? "0" : "")\(week)"
    }

    public var iso8601: String {
        let parts = Calendar.utc.dateComponents([.year, .month, .day, .hour, .minute, .second], from: wallClock)
        func two(_ number: Int?) -> String { (number ?? 0) < 10 ? "0\(number ?? 0)" : "\(number ?? 0)" }
        let year = String(10_000 + (parts.year ?? 0)).suffix(4)
        let day = "\(year)-\(two(parts.month))-\(two(parts.day))"
        let time = "\(two(parts.hour)):\(two(parts.minute)):\(two(parts.second))"
        guard utcOffsetSeconds != 0 else { return "\(day)T\(time)Z" }
        let minutes = abs(utcOffsetSeconds) / 60
        return "\(day)T\(time)\(utcOffsetSeconds < 0 ? "-" : "+")\(two(minutes / 60)):\(two(minutes % 60))"
    }

    private static var grammar:
        Regex<(Substring, Substring, Substring, Substring, Substring, Substring, Substring?, Substring)>
    {
        /(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)? ?(Z|[+-]\d{2}:?\d{2})/
    }

    private static func offsetSeconds(_ zone: Substring) -> Int? {
        guard zone != "Z" else { return 0 }
        let digits = zone.dropFirst().filter { $0 != ":" }
        guard let hours = Int(digits.prefix(2)), let minutes = Int(digits.suffix(2)), hours <= 18, minutes < 60 else {
            return nil
        }
        return (zone.first == "-" ? -1 : 1) * (hours * 60 + minutes) * 60
    }
}

extension ZonedTime: Comparable {
    public static func < (left: ZonedTime, right: ZonedTime) -> Bool {
        (left.epochSeconds, left.utcOffsetSeconds) < (right.epochSeconds, right.utcOffsetSeconds)
    }
}

extension ZonedTime: Codable, CustomStringConvertible {
    public var description: String { iso8601 }

    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let time = ZonedTime(iso8601: text) else {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: decoder.codingPath,
                    debugDescription: "expected a time with a zone such as 2026-11-16T09:30:00+02:00"))
        }
        self = time
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso8601)
    }
}

extension Calendar {
    fileprivate static var utc: Calendar { fixed(.gregorian) }
    fileprivate static var iso: Calendar { fixed(.iso8601) }

    private static func fixed(_ identifier: Identifier) -> Calendar {
        var calendar = Calendar(identifier: identifier)
        if let gmt = TimeZone(secondsFromGMT: 0) { calendar.timeZone = gmt }
        return calendar
    }
}
