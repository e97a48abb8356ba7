import CallModel
import FoundationEssentials

/// A time as the clock on the wall showed it, without a zone.
enum LocalTime {
    /// The moment that was meant.
    /// - Parameter iso8601: `2026-11-16T09:30:00`, a space for the `T` allowed.
    /// - Returns: `nil` where there is no such time: no such day, or skipped or repeated when the clocks change. A
    ///   repeated hour is not guessed at.
    static func moment(_ iso8601: String, in zone: TimeZone) -> ZonedTime? {
        guard let wallClock = ZonedTime(iso8601: iso8601 + "Z") else { return nil }
        let offsets = Set([-86_400, 86_400].map { zone.secondsFromGMT(for: wallClock.date.addingTimeInterval($0)) })
        let moments = offsets.map { ZonedTime(epochSeconds: wallClock.epochSeconds - $0, utcOffsetSeconds: $0) }
            .filter { zone.secondsFromGMT(for: $0.date) == $0.utcOffsetSeconds }
        return moments.count == 1 ? moments.first : nil
    }
}
