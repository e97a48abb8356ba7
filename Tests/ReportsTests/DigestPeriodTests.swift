import CallModel
import Reports
import Testing

@Suite struct DigestPeriodTests {
    @Test(arguments: [
        ("2026-W47", "2026-11-16", "2026-11-22"), ("2026-W01", "2025-12-29", "2026-01-04"),
        ("2026-W53", "2026-12-28", "2027-01-03"), ("2026-11", "2026-11-01", "2026-11-30"),
        ("2024-02", "2024-02-01", "2024-02-29"), ("2026-12", "2026-12-01", "2026-12-31"),
        ("2026-11-16..2026-11-18", "2026-11-16", "2026-11-18"), ("2026-11-16..2026-11-16", "2026-11-16", "2026-11-16"),
    ])
    func `a period is a week, a month or days, and reads back as it was written`(
        text: String, first: String, last: String
    ) throws {
        let period = try #require(DigestPeriod(text))
        #expect((period.firstDay.description, period.lastDay.description) == (first, last))
        #expect(period.description == text)
    }

    @Test(arguments: [
        "", "2026", "2026-W54", "2026-W00", "2025-W53", "2026-w47", "2026-W7", "2026-13", "2026-11-31",
        "2026-11-22..2026-11-16", "2026-02-29..2026-03-01", "2026-11-16..", "2026-11-16...2026-11-18", "+026-11",
    ])
    func `what is no period is refused`(text: String) {
        #expect(DigestPeriod(text) == nil)
    }

    @Test(arguments: [
        ("2026-W47", "2026-W46"), ("2026-W01", "2025-W52"), ("2027-W01", "2026-W53"), ("2026-11", "2026-10"),
        ("2026-01", "2025-12"), ("2024-03", "2024-02"), ("2026-11-16..2026-11-18", "2026-11-13..2026-11-15"),
    ])
    func `the previous period is the week or month before, or as many days`(text: String, previous: String) {
        #expect(DigestPeriod(text)?.previous.description == previous)
    }

    @Test(arguments: [
        ("2026-11", true), ("2026-W48", true), ("2026-W47", true), ("2026-W49", false), ("2026-10", false),
    ])
    func `two periods overlap where they share a day`(name: String, isShared: Bool) throws {
        let period = try #require(DigestPeriod("2026-11-22..2026-11-23"))
        let other = try #require(DigestPeriod(name))
        #expect(period.overlaps(other) == isShared && other.overlaps(period) == isShared)
    }

    @Test func `a call belongs to the local day of its start`() throws {
        let week = try #require(DigestPeriod("2026-W47"))
        let mondayInKyiv = try #require(ZonedTime(iso8601: "2026-11-16T00:30:00+02:00"))
        let sundayInLondon = try #require(ZonedTime(iso8601: "2026-11-15T22:30:00Z"))
        #expect(week.contains(mondayInKyiv))
        #expect(!week.contains(sundayInLondon), "the same moment, on another calendar")
        #expect(week.dayCount == 7)
    }

    @Test func `every day of four centuries is its own number, and weeks agree with those of calls`() throws {
        let first = try #require(CivilDay("1900-01-01"))
        for ordinal in stride(from: first.ordinal, to: first.ordinal + 146_097, by: 97) {
            let day = CivilDay(ordinal: ordinal)
            #expect(CivilDay(year: day.year, month: day.month, day: day.day)?.ordinal == ordinal)
            let noon = ZonedTime(epochSeconds: ordinal * 86_400 + 43_200, utcOffsetSeconds: 0)
            #expect(day.description == noon.day)
            #expect(DigestPeriod(weekOf: day).description == noon.isoWeek)
        }
    }
}
