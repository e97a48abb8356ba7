import CallModel
import Testing

@testable import Themes

/// Four calls a day for twelve weeks; the period is the last of them.
@Suite struct LifeModelTests {
    private let start: CivilDay
    private let model: LifeModel

    init() throws {
        let start = try #require(CivilDay("2026-08-31"))
        self.start = start
        model = LifeModel(callsOn: (0..<84).flatMap { Array(repeating: start.adding(days: $0), count: 4) })
    }

    /// Callers by week: as many as said, spread over the week.
    private func sightings(_ callersByWeek: [Int]) -> [ThemeSighting] {
        callersByWeek.enumerated().flatMap { week, count in
            (0..<count).map { ThemeSighting(day: start.adding(days: 7 * week + $0 % 7), caller: "\(week)-\($0)") }
        }
    }

    private func life(_ callersByWeek: [Int], fixedInWeek week: Int? = nil) -> ThemeLife {
        model.life(
            of: sightings(callersByWeek), from: start.adding(days: 77), to: start.adding(days: 83),
            fixedOn: week.map { start.adding(days: 7 * $0) })
    }

    @Test(arguments: [
        ([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2], ThemeLife.new), ([3, 2, 3, 4, 3, 2, 3, 4, 3, 3, 3, 3], .steady),
        ([0, 0, 0, 0, 0, 0, 0, 2, 2, 2, 2, 12], .growing), ([0, 0, 0, 0, 9, 9, 9, 9, 9, 9, 9, 1], .fading),
        ([3, 4, 3, 0, 0, 0, 0, 0, 0, 0, 0, 2], .returned), ([3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 0], .quiet),
        ([0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 2], .steady),
        (Array(repeating: 900, count: 12), .steady), (Array(repeating: 900, count: 11) + [1_400], .growing),
    ])
    func `a theme stands where its weeks put it`(weeks: [Int], life: ThemeLife) {
        #expect(self.life(weeks) == life)
    }

    @Test func `a theme that was fixed and is not heard any more is resolved, and not before the fix`() {
        let weeks = [0, 0, 0, 0, 5, 5, 5, 5, 5, 5, 0, 0]
        #expect(life(weeks, fixedInWeek: 9) == .resolved)
        #expect(life(weeks, fixedInWeek: 12) == .quiet)
    }

    @Test func `one caller with the old version does not bring a fixed theme back, three within a week do`() {
        let before = [0, 0, 0, 0, 0, 5, 5, 5, 5, 0, 0]
        #expect(life(before + [1], fixedInWeek: 9) == .fading || life(before + [1], fixedInWeek: 9) == .steady)
        #expect(life(before + [3], fixedInWeek: 9) == .returned)
    }

    @Test func `what a fix came to is counted by callers, with the calls they stand for`() throws {
        let day = start.adding(days: 63)
        let outcome = try #require(
            model.outcome(ofFix: day, of: sightings([0, 0, 0, 0, 0, 5, 5, 5, 5, 0, 0, 4]), to: start.adding(days: 83)))
        #expect((outcome.callersBefore, outcome.callsBefore) == (20, 112))
        #expect((outcome.callersAfter, outcome.callsAfter) == (4, 84))
        #expect(outcome.cameBackOn == start.adding(days: 79))
        #expect(model.outcome(ofFix: day, of: [], to: start.adding(days: 62)) == nil)
    }

    @Test func `the same ten callers every week are a steady theme`() {
        let weekly = (0..<12).flatMap { week in
            (0..<10).map { ThemeSighting(day: start.adding(days: 7 * week + $0 % 7), caller: "\($0)") }
        }
        #expect(model.life(of: weekly, from: start.adding(days: 77), to: start.adding(days: 83)) == .steady)
    }

    @Test func `a busier week alone makes no theme grow`() {
        let days = (0..<84).flatMap { Array(repeating: start.adding(days: $0), count: $0 < 77 ? 4 : 16) }
        let weeks = sightings([3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 10])
        let period = (start.adding(days: 77), start.adding(days: 83))
        #expect(LifeModel(callsOn: days).life(of: weeks, from: period.0, to: period.1) == .steady)
        #expect(model.life(of: weeks, from: period.0, to: period.1) == .growing)
    }
}

@Suite struct ConcentrationTests {
    private func count(_ callers: Int, of theme: Int, _ value: Int, _ all: Int, name: String = "mobile")
        -> Concentration.Count
    {
        Concentration.Count(
            theme: "t", column: "queue", value: name, callers: callers, callersOfTheme: theme, callersOfValue: value,
            callersInAll: all)
    }

    @Test func `the chance is Fisher's: the lady tasting tea who names all four cups`() {
        // Fisher 1935: 1 of 70.
        #expect(abs(Concentration.chance(count(4, of: 4, 4, 8)) - 1.0 / 70) < 1e-12)
        // Three or four of four right: 17 of 70.
        #expect(abs(Concentration.chance(count(3, of: 4, 4, 8)) - 17.0 / 70) < 1e-12)
        #expect(abs(Concentration.chance(count(0, of: 4, 4, 8)) - 1) < 1e-12)
    }

    @Test func `a value is named where the theme concentrates in it`() {
        #expect(Concentration().notable([count(18, of: 20, 100, 400)]).map(\.callers) == [18])
        #expect(Concentration().notable([count(6, of: 20, 100, 400)]).isEmpty)
    }

    @Test func `fewer than five callers are never named, however unlikely chance is`() {
        #expect(Concentration().notable([count(4, of: 4, 4, 4000)]).isEmpty)
        #expect(Concentration().notable([count(5, of: 5, 5, 4000)]).count == 1)
    }

    @Test func `a value that everybody has is no concentration`() {
        #expect(Concentration().notable([count(20, of: 20, 400, 400)]).isEmpty)
    }

    @Test func `the more values are asked, the more a single one must stand out`() {
        let notable = count(9, of: 20, 100, 400)
        #expect(Concentration().notable([notable]).count == 1)
        let others = (0..<40).map { count(5, of: 20, 100, 400, name: "value \($0)") }
        #expect(Concentration().notable(others + [notable]).isEmpty)
    }

    @Test func `themes without any concentration name a segment in at most one digest of twenty`() {
        var generator = SplitMix64(seed: 11)
        var falseDigests = 0
        for _ in 0..<400 {
            let queues = (0..<300).map { _ in Int.random(in: 0..<5, using: &generator) }
            let counts = (0..<10).flatMap { theme -> [Concentration.Count] in
                let callers = (0..<300).shuffled(using: &generator).prefix(25)
                return (0..<5).map { queue in
                    Concentration.Count(
                        theme: "\(theme)", column: "queue", value: "\(queue)",
                        callers: callers.count { queues[$0] == queue }, callersOfTheme: 25,
                        callersOfValue: queues.count { $0 == queue }, callersInAll: 300)
                }
            }
            falseDigests += Concentration().notable(counts).isEmpty ? 0 : 1
        }
        // Of 400, 20 are expected at most; 31 is that and 2.5 standard deviations.
        #expect(falseDigests <= 31)
    }
}

@Suite struct ClosingThanksTests {
    @Test(arguments: [
        ("en", "great, thanks a lot", true), ("uk", "добре, дякую вам", true), ("ru", "большое спасибо", true),
        ("pl", "dziękuję, do widzenia", true), ("en", "right, goodbye then", false),
    ])
    func `thanks at the end are heard in four languages`(language: String, words: String, isThanks: Bool) throws {
        let call = try SpokenCall("1", language: language, ["the app crashes", words])
        #expect(ClosingThanks.heard(in: call.transcript) == isThanks)
    }

    @Test func `thanks at the beginning of a long call are no thanks at its end`() throws {
        let call = try SpokenCall(
            "1", language: "en", ["thank you for answering"] + Array(repeating: "it fails", count: 9))
        #expect(ClosingThanks.heard(in: call.transcript) == false)
    }

    @Test func `where nothing of the customer was heard at the end, nothing is said`() throws {
        #expect(ClosingThanks.heard(in: nil) == nil)
        let call = try SpokenCall("1", language: "en", [])
        #expect(ClosingThanks.heard(in: call.transcript) == nil)
    }
}
