import CallModel
import Testing

@testable import Themes

@Suite struct EmergenceTests {
    /// Four calls a day for eight weeks.
    private let emergence = Emergence(archiveDays: (0..<56).flatMap { Array(repeating: $0, count: 4) })

    @Test(arguments: [UInt64](0..<20))
    func `callers of a stretch and of all weeks before are those that counting one by one finds`(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let heard = (0..<60).map { _ in
            Emergence.Sighting(
                day: Int.random(in: -20...40, using: &random), caller: String(Int.random(in: 0..<9, using: &random)))
        }
        let callers = CallersByDay(heard, windowDays: 7)
        for day in -25...45 {
            let recent = heard.filter { (day - 6...day).contains($0.day) }
            #expect(callers.callers(in: day - 6...day) == Set(recent.map(\.caller)).count)
            let earlier = heard.filter { $0.day <= day }
                .map { EarlierCaller($0.caller, at: $0.day, end: day, windowsOf: 7) }
            #expect(callers.callers(upTo: day) == Set(earlier).count)
        }
    }

    private func sightings(_ days: [Int]) -> [Emergence.Sighting] {
        days.enumerated().map { Emergence.Sighting(day: $1, caller: "\($0)") }
    }

    @Test func `with a known rate the chance is that of the negative binomial`() {
        // Shape 1 and exposure 1 is the geometric distribution with parameter one half.
        for count in 0..<8 {
            let chance = Emergence.chance(ofAtLeast: count, shape: 1, exposure: 1)
            let expected = 1 / Double(1 << count)
            #expect(abs(chance - expected) < 1e-12)  // double rounding
        }
    }

    @Test func `thousands of callers are judged as a few are`() {
        func chance(_ count: Int) -> Double { Emergence.chance(ofAtLeast: count, shape: 4_000.5, exposure: 0.25) }
        #expect(abs(chance(1_000) - 0.5) < 0.02)
        #expect(chance(900) > 0.99)
        #expect(chance(1_200) < 1e-6)
    }

    @Test func `something never heard before in six weeks stands out with its fourth caller`() {
        #expect(emergence.onset(sightings([40, 41, 41, 42])) == 42)
    }

    @Test func `two callers are not enough`() {
        #expect(emergence.onset(sightings([40, 41])) == nil)
    }

    @Test func `one caller who calls again and again is not enough`() {
        let again = (40..<44).map { Emergence.Sighting(day: $0, caller: "same") }
        #expect(emergence.onset(again) == nil)
    }

    @Test func `one who calls every day counts once a week, in the weeks before as in this one`() {
        let regular = (0..<56).map { Emergence.Sighting(day: $0, caller: "regular") }
        // With seven others in the eighth week they are eight, where one was heard a week.
        let others = sightings([49, 50, 51, 52, 53, 54, 54])
        #expect(emergence.onset(regular) == nil)
        #expect(emergence.onset(regular + others) == 54)
    }

    @Test func `a steady theme never stands out`() {
        #expect(emergence.onset(sightings(Array(stride(from: 0, to: 56, by: 3)))) == nil)
    }

    @Test func `nothing is judged in the first two weeks`() {
        #expect(emergence.onset(sightings([3, 4, 5, 6])) == nil)
    }

    @Test func `what comes back at every month's end is not new when a month ends`() {
        // Day 26 is 27 January 1970, day 57 is 27 February.
        let monthly = [27, 28, 29, 30, 30, 31, 55, 55]
        #expect(emergence.onset(sightings(monthly)) == nil)
        #expect(emergence.onset(sightings([27, 28, 29, 30, 34, 35, 35])) == 35)
    }

    @Test func `a month turns from its fourth last day to the third of the next`() {
        #expect((0..<59).filter(MonthTurn.contains) == [0, 1, 2, 27, 28, 29, 30, 31, 32, 33, 55, 56, 57, 58])
    }

    @Test func `thirty themes that merely fluctuate raise less than one alarm in eight weeks`() {
        var lottery = SplitMix64(seed: 17)
        let archives = 25
        var alarms = 0
        for _ in 0..<archives {
            for theme in 0..<30 {
                // From one caller in three weeks to three a week, on working days only.
                let chance = 0.07 + 0.53 * Double(theme) / 29
                let days = (0..<56).filter { $0 % 7 < 5 && Double.random(in: 0..<1, using: &lottery) < chance }
                alarms += emergence.onset(sightings(days)) == nil ? 0 : 1
            }
        }
        #expect(Double(alarms) / Double(archives) < 1)
    }

    @Test func `a theme that breaks out at three callers a day is flagged within two days, nine times of ten`() {
        var lottery = SplitMix64(seed: 23)
        let delays = (0..<50).map { _ -> Int in
            let days = (40..<50).flatMap { day in Array(repeating: day, count: Int.random(in: 2...4, using: &lottery)) }
            return (emergence.onset(sightings(days)) ?? 99) - 40
        }
        #expect(delays.count { $0 <= 2 } >= 45)
    }
}
