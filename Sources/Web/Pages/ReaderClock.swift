import CallModel
import FoundationEssentials
import Reports

/// Writes moments as the reader's own clock and language have them.
struct ReaderClock: Sendable {
    private let zone: TimeZone
    private let calendar: CalendarWords

    /// - Parameter timeZone: of the IANA database; UTC where there is none of this name.
    init(language: ReaderLanguage, timeZone: String?) {
        zone = timeZone.flatMap { TimeZone(identifier: $0) } ?? .gmt
        calendar = language.calendar
    }

    /// `21 November 2026`.
    func day(_ moment: ZonedTime) -> String { calendar.day(CivilDay(local(moment)), in: 0) }

    /// `21 November 2026, 14:05`.
    func text(_ moment: ZonedTime) -> String {
        "\(day(moment)), \(local(moment).iso8601.dropFirst(11).prefix(5))"
    }

    /// With seconds, for logs: `2026-11-21 14:05:09`.
    func exact(_ moment: ZonedTime) -> String {
        String(local(moment).iso8601.prefix(19)).replacing("T", with: " ")
    }

    func text(epochSeconds: Int) -> String { text(ZonedTime(epochSeconds: epochSeconds, utcOffsetSeconds: 0)) }

    private func local(_ moment: ZonedTime) -> ZonedTime { ZonedTime(moment.date, in: zone) }
}
