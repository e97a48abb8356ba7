import CallModel
import FoundationEssentials

/// How a source writes times.
enum TimeFormat: Hashable, Sendable {
    /// With or without a zone.
    case iso8601
    /// Without a zone.
    case pattern(WallClockFormat)
    /// Seconds since 1970-01-01T00:00:00Z, with or without a fraction.
    case epochSeconds
    case epochMilliseconds
    /// `Mon, 16 Nov 2026 07:30:00 +0000`.
    case rfc2822

    /// `nil` for a pattern that is none.
    init?(named name: String) {
        switch name {
        case "iso8601": self = .iso8601
        case "epoch_s": self = .epochSeconds
        case "epoch_ms": self = .epochMilliseconds
        case "rfc2822": self = .rfc2822
        default:
            guard let pattern = WallClockFormat(pattern: name) else { return nil }
            self = .pattern(pattern)
        }
    }

    /// - Parameter zone: of times that are written without one, and in which counts of seconds are shown.
    /// - Returns: `nil` where the text is no such time, or there is no zone for it.
    func moment(_ text: String, in zone: TimeZone?) -> ZonedTime? {
        switch self {
        case .iso8601: ZonedTime(iso8601: text) ?? zone.flatMap { LocalTime.moment(text, in: $0) }
        case .pattern(let format):
            format.iso8601(text).flatMap { local in zone.flatMap { LocalTime.moment(local, in: $0) } }
        case .epochSeconds: Figures.decimal(text).flatMap { TimeFormat.moment(seconds: $0, in: zone) }
        case .epochMilliseconds: Figures.decimal(text).flatMap { TimeFormat.moment(seconds: $0 / 1000, in: zone) }
        case .rfc2822: RFC2822Time.moment(text)
        }
    }

    /// What a message says of a time that cannot be read.
    static func expected(in zone: TimeZone?) -> String {
        zone == nil
            ? "expected a time with a zone, or time_zone in the mapping of the manifest"
            : "expected a time that occurs once in the zone, written as time_format says"
    }

    /// Between 2000 and 2100: a count in another unit is refused.
    private static func moment(seconds: Double, in zone: TimeZone?) -> ZonedTime? {
        guard (946_684_800..<4_102_444_800).contains(seconds) else { return nil }
        let date = Date(timeIntervalSince1970: seconds)
        return zone.map { ZonedTime(date, in: $0) } ?? ZonedTime(epochSeconds: Int(seconds), utcOffsetSeconds: 0)
    }
}
