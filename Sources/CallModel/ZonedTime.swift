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

    public var date: Date { Date(timeIntervalSince1970: Double(epochSeconds)) }

    /// 0...23, on the local clock.
    public var hour: Int { wallClockSeconds.floored(by: 86_400).remainder / 3600 }

    /// 1 is Monday, 7 is Sunday (ISO 8601), on the local calendar.
    public var isoWeekday: Int { CivilDay(self).isoWeekday }

    /// Local day, `2026-11-16`.
    public var day: String { CivilDay(self).description }

    /// Local month, `2026-11`.
    public var month: String { String(day.prefix(7)) }

    /// Local ISO week, `2026-W47`.
    public var isoWeek: String {
        let (year, week) = CivilDay(self).isoWeek
        return "\(year)-W\(week.twoDigits)"
    }

    public var iso8601: String {
        let second = wallClockSeconds.floored(by: 86_400).remainder
        let time = "\((second / 3600).twoDigits):\((second / 60 % 60).twoDigits):\((second % 60).twoDigits)"
        guard utcOffsetSeconds != 0 else { return "\(day)T\(time)Z" }
        let minutes = abs(utcOffsetSeconds) / 60
        let sign = utcOffsetSeconds < 0 ? "-" : "+"
        return "\(day)T\(time)\(sign)\((minutes / 60).twoDigits):\((minutes % 60).twoDigits)"
    }

    /// What the clock on the wall showed, as seconds since its own 1970-01-01T00:00:00.
    var wallClockSeconds: Int { epochSeconds + utcOffsetSeconds }
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
