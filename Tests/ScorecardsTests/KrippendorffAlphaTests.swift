import Scorecards
import Testing

/// Ratings as a table: one row per person, one column per unit, `.` for a missing rating.
private func units(_ rows: String...) -> [[Double]] {
    let table = rows.map { $0.split(separator: " ").map { Double($0) } }
    return (table.first ?? []).indices.map { unit in table.compactMap { $0[unit] } }
}

/// The data of Krippendorff (2011), *Computing Krippendorff's Alpha-Reliability*, section C: four observers, twelve
/// units, missing ratings. The paper prints three decimals.
private let fourObservers = units(
    "1 2 3 3 2 1 4 1 2 . . .",
    "1 2 3 3 2 2 4 1 2 5 . 3",
    ". 3 3 3 2 3 4 2 2 5 1 .",
    "1 2 3 3 2 4 4 1 2 5 1 .")

@Suite struct KrippendorffAlphaTests {
    @Test(arguments: [
        (KrippendorffAlpha.Metric.nominal, 0.743), (.ordinal, 0.815), (.interval, 0.849),
    ])
    func `the worked example of four observers is met in every metric`(
        metric: KrippendorffAlpha.Metric, published: Double
    ) throws {
        let alpha = try #require(KrippendorffAlpha(fourObservers, metric: metric))
        #expect(abs(alpha.value - published) < 0.0005)
        #expect((alpha.unitCount, alpha.ratingCount) == (11, 40))
    }

    @Test func `the worked example of two observers and binary data is met`() throws {
        let alpha = try #require(
            KrippendorffAlpha(units("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"), metric: .nominal))
        #expect(abs(alpha.value - 0.095) < 0.0005)
    }

    @Test func `the worked example of two observers and five categories is met`() throws {
        let alpha = try #require(
            KrippendorffAlpha(units("1 1 2 2 4 3 3 3 5 4 4 1", "2 1 2 2 2 3 3 3 5 4 4 4"), metric: .nominal))
        #expect(abs(alpha.value - 0.692) < 0.0005)
    }

    @Test(arguments: [(KrippendorffAlpha.Metric.nominal, 0.691), (.interval, 0.811)])
    func `the example of three coders with most ratings missing is met`(
        metric: KrippendorffAlpha.Metric, published: Double
    ) throws {
        let alpha = try #require(
            KrippendorffAlpha(
                units(
                    ". . . . . 3 4 1 2 1 1 3 3 . 3", "1 . 2 1 3 3 4 3 . . . . . . .",
                    ". . 2 1 3 4 4 . 2 1 1 3 3 . 4"), metric: metric))
        #expect(abs(alpha.value - published) < 0.0005)
    }

    @Test(arguments: KrippendorffAlpha.Metric.allCases)
    func `full agreement is 1, with an interval that is 1 throughout`(metric: KrippendorffAlpha.Metric) throws {
        let alpha = try #require(KrippendorffAlpha(units("1 2 3 1", "1 2 3 1"), metric: metric))
        #expect((alpha.value, alpha.lower, alpha.upper) == (1, 1, 1))
    }

    @Test func `without two ratings of a unit, or without two different ratings, there is no figure`() {
        #expect(KrippendorffAlpha(units("1 2 .", ". . 3"), metric: .nominal) == nil)
        #expect(KrippendorffAlpha(units("1 1 1", "1 1 1"), metric: .ordinal) == nil)
        #expect(KrippendorffAlpha([], metric: .interval) == nil)
    }

    @Test func `the interval holds the value and is the same for the same seed`() throws {
        let first = try #require(KrippendorffAlpha(fourObservers, metric: .nominal, seed: 7))
        let (lower, upper) = (try #require(first.lower), try #require(first.upper))
        #expect(lower < first.value && first.value < upper && upper <= 1)
        #expect(first == KrippendorffAlpha(fourObservers, metric: .nominal, seed: 7))
    }

    @Test func `ordinal agreement does not change where the scale is stretched, interval agreement does`() throws {
        func stretched(_ metric: KrippendorffAlpha.Metric) -> Double? {
            KrippendorffAlpha(fourObservers.map { $0.map { $0 * $0 * $0 } }, metric: metric)?.value
        }
        #expect(stretched(.ordinal) == KrippendorffAlpha(fourObservers, metric: .ordinal)?.value)
        #expect(stretched(.interval) != KrippendorffAlpha(fourObservers, metric: .interval)?.value)
    }
}
