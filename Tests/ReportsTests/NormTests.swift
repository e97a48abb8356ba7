import CallModel
import Reports
import Testing

@Suite struct NormTests {
    private func estimate(_ interval: ClosedRange<Double>?) -> ReportedEstimate {
        ReportedEstimate(value: 0.7, interval: interval, count: 10)
    }

    @Test func `a norm is met or missed only where the whole interval is on one side`() {
        let norm = Norm.Limit.atLeast(0.7)
        #expect(norm.verdict(of: estimate(0.72...0.9)) == .met)
        #expect(norm.verdict(of: estimate(0.4...0.65)) == .notMet)
        #expect(norm.verdict(of: estimate(0.6...0.8)) == .cannotSay)
        #expect(norm.verdict(of: estimate(nil)) == .cannotSay)
        #expect(norm.verdict(of: nil) == .cannotSay)
        #expect(Norm.Limit.atMost(0.7).verdict(of: estimate(0.4...0.65)) == .met)
        #expect(Norm.Limit.atMost(0.7).verdict(of: estimate(0.72...0.9)) == .notMet)
    }

    private static let hour = 3600

    @Test func `without a calendar the busiest hours that hold half of the calls are peak`() throws {
        // Monday 9:00 has six calls, 10:00 three, 11:00 one.
        let calls = [0, 0, 0, 0, 0, 0, 1, 1, 1, 2].enumerated().map { index, hour in
            reported("c\(index)", at: hour * Self.hour)
        }
        let load = try #require(LoadByHour(calls))
        #expect(calls.map(load.regime).filter { $0 == .peak }.count == 6)
        #expect(LoadByHour(Array(calls.prefix(3))) == nil)
    }

    @Test func `an hour is judged against the same hour and weekday, and not without four of them`() {
        let week = 7 * 24 * Self.hour
        let counts = [5, 6, 4, 5, 6, 30]
        let calls = counts.enumerated().flatMap { week_, count in
            (0..<count).map { reported("w\(week_)-\($0)", at: week_ * week) }
        }
        // The Tuesday of each week has many calls in the same hour; that changes nothing on Mondays.
        let tuesdays = (0..<6).flatMap { number in
            (0..<40).map { reported("t\(number)-\($0)", at: number * week + 24 * Self.hour) }
        }
        let hours = HourDeviation.all(calls + tuesdays) { ["2026-12-14", "2026-12-21"].contains($0.description) }
        #expect(hours.map(\.earlier) == [[5, 6, 4, 5], [5, 6, 4, 5, 6]])
        #expect(hours.map(\.verdict) == ["usual", "more than usual"])
        #expect(HourDeviation.all(calls) { $0.description == "2026-11-30" }.map(\.verdict) == [nil])
    }
    @Test func `an hour in which the line was dead is told, and one call at night after quiet weeks is not`() {
        let week = 7 * 24 * Self.hour
        func calls(_ name: String, _ count: Int, week number: Int, hour: Int) -> [ReportedCall] {
            (0..<count).map { reported("\(name)\(number)-\($0)", at: number * week + hour * Self.hour) }
        }
        let before = (0..<5).flatMap { calls("m", 30, week: $0, hour: 0) + calls("n", 9, week: $0, hour: 1) }
        let hours = HourDeviation.all(
            before + calls("n", 9, week: 5, hour: 1) + calls("late", 1, week: 5, hour: 9)
        ) { $0.description == "2026-12-21" }
        #expect(hours.map(\.calls) == [0, 9, 1])
        #expect(hours.map(\.verdict) == ["fewer", "usual", "usual"])
    }

    @Test func `a day without a single call is told, and is a zero for the days after it`() {
        let week = 7 * 24 * Self.hour
        func monday(_ number: Int, _ count: Int) -> [ReportedCall] {
            (0..<count).map { reported("m\(number)-\($0)", at: number * week) }
        }
        let tuesday = reported("t", at: 5 * week + 24 * Self.hour)
        let hours = HourDeviation.all((0..<5).flatMap { monday($0, 30) } + [tuesday] + monday(6, 30)) {
            ["2026-12-21", "2026-12-28"].contains($0.description)
        }
        #expect(hours.map(\.calls) == [0, 30])
        #expect(hours.first?.verdict == "fewer")
        #expect(hours.last?.earlier == [30, 30, 30, 30, 30, 0])
    }
}
