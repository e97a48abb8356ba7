import Testing

@testable import Themes

@Suite struct EmergenceTests {
    /// Four calls a day for eight weeks.
    private let emergence = Emergence(archiveDays: (0..<56).flatMap { Array(repeating: $0, count: 4) })

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

    @Test func `a steady theme never stands out`() {
        #expect(emergence.onset(sightings(Array(stride(from: 0, to: 56, by: 3)))) == nil)
    }

    @Test func `nothing is judged in the first two weeks`() {
        #expect(emergence.onset(sightings([3, 4, 5, 6])) == nil)
    }
}
