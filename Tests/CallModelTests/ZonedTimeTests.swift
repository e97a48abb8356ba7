import CallModel
import Testing

@Suite struct ZonedTimeTests {
    @Test(arguments: [
        "2026-11-16T09:30:00+02:00", "2026-11-16T09:30:00Z", "2024-02-29T23:59:59-05:30", "1969-12-31T23:00:00+01:00",
    ])
    func `a time with a zone reads back as it was written`(text: String) {
        #expect(ZonedTime(iso8601: text)?.iso8601 == text)
    }

    @Test(arguments: [
        "2026-11-16T09:30:00", "2026-11-16", "2026-02-30T09:30:00Z", "2026-13-01T00:00:00Z", "2026-11-16T25:00:00Z", "",
    ])
    func `a time without a zone or off the calendar is refused`(text: String) {
        #expect(ZonedTime(iso8601: text) == nil)
    }

    @Test func `local hour, weekday, day and week follow the clock on the wall`() throws {
        // Sunday evening in London is Monday morning in Kyiv.
        let kyiv = try #require(ZonedTime(iso8601: "2026-11-16T00:30:00+02:00"))
        let london = try #require(ZonedTime(iso8601: "2026-11-15T22:30:00Z"))
        #expect(kyiv.epochSeconds == london.epochSeconds)
        #expect((kyiv.hour, kyiv.isoWeekday, kyiv.day, kyiv.isoWeek) == (0, 1, "2026-11-16", "2026-W47"))
        #expect((london.hour, london.isoWeekday, london.day, london.isoWeek) == (22, 7, "2026-11-15", "2026-W46"))
    }

    @Test func `the first days of January can belong to the last week of the old year`() {
        #expect(ZonedTime(iso8601: "2027-01-01T12:00:00Z")?.isoWeek == "2026-W53")
    }
}
