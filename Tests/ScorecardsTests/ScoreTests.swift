import Testing

@testable import Scorecards

@Suite struct `The worked examples of the documentation` {
    private let answersOfA: [String: Answer] = [
        "greeting": .option("yes"), "listening": .number(4), "correctness": .option("full"),
        "privacy": .option("yes"), "transferred": .option("no"),
    ]

    private func example() throws -> Scorecard {
        let documentation = try Workbench.file("docs/scorecards.md")
        let block = try #require(documentation.firstMatch(of: /```yaml\n(?<yaml>(?s:.)*?)```/))
        return try Workbench.load(String(block.yaml))
    }

    /// The score of example A with some answers changed.
    private func score(_ changes: [String: Answer] = [:]) throws -> Score {
        try example().score(answersOfA.merging(changes) { $1 })
    }

    @Test func `A: points times weight over what was possible`() throws {
        let score = try score()
        #expect(score.sum.earned == 7.5)
        #expect(score.sum.possible == 8)
        #expect(score.percent == 93.8)
        #expect(score.grade == "excellent")
        #expect(score.outcome == .passed)
        #expect(score.counts.ruledOut == 1)
    }

    @Test func `B: what is not measurable leaves both sums`() throws {
        let score = try score(["greeting": .notMeasurable(NotMeasurable(.noTranscript, ""))])
        #expect(score.sum.earned == 6.5)
        #expect(score.sum.possible == 7)
        #expect(score.percent == 92.9)
        #expect(score.counts.notMeasurable == 1)
        #expect(score.outcome == .passed)
    }

    @Test func `C: a critical answer fails the evaluation and leaves the score alone`() throws {
        let score = try score(["listening": .number(5), "privacy": .option("no")])
        #expect(score.percent == 87.5)
        #expect(score.grade == "good")
        #expect(score.outcome == .failed)
        #expect(score.sections.flatMap(\.items).filter(\.fails).map(\.item) == ["privacy"])
    }

    @Test func `D: a bonus lifts the score to 100 per cent at most`() throws {
        let score = try score(["extra_mile": .option("yes")])
        #expect(score.sum.bonus == 1)
        #expect(score.sum.possible == 8)
        #expect(score.percent == 100)
    }

    @Test func `E: an open critical item leaves the outcome undecided, an open condition its item`() throws {
        let score = try score([
            "correctness": .option("partial"), "privacy": .notEvaluated, "transferred": .notEvaluated,
        ])
        #expect(score.sum.earned == 4.5)
        #expect(score.sum.possible == 7)
        #expect(score.percent == 64.3)
        #expect(score.grade == "acceptable")
        #expect(score.outcome == .undecided)
        #expect(score.sections[0].items.first { $0.item == "transfer_explained" }?.status == .notEvaluated)
    }

    @Test func `F: what is not applicable leaves both sums`() throws {
        let score = try score(["correctness": .notApplicable])
        #expect(score.percent == 87.5)
        #expect(score.counts.notApplicable == 1)
        #expect(score.outcome == .passed)
    }

    @Test func `G: without an answer there is no score, no grade and no outcome`() throws {
        let score = try example().score([:])
        #expect(score.value == nil)
        #expect(score.percent == nil)
        #expect(score.grade == nil)
        #expect(score.outcome == .undecided)
        #expect(score.counts.notEvaluated == 8)
    }
}

@Suite struct `A score` {
    private func scorecard(_ items: String) throws -> Scorecard { try Workbench.load(Workbench.yaml(items: items)) }

    @Test func `breaks down into sections and items that add up`() throws {
        let scorecard = try #require(try ShippedScorecards.load().first)
        let answers: [String: Answer] = [
            "greeting": .option("yes"), "listening": .number(2), "literacy": .number(5), "courtesy": .option("cold"),
        ]
        let score = try scorecard.score(answers)
        #expect(score.sections.reduce(0) { $0 + $1.sum.earned } == score.sum.earned)
        #expect(score.sections.reduce(0) { $0 + $1.sum.possible } == score.sum.possible)
        let counts = score.counts
        let all = [
            counts.answered, counts.notApplicable, counts.ruledOut, counts.notMeasurable, counts.notEvaluated,
        ]
        #expect(all.reduce(0, +) == scorecard.items.count)
        #expect(score.sections.map(\.section) == scorecard.sections.map(\.id))
    }

    @Test func `takes a critical answer that is worth no points seriously`() throws {
        let gate = try scorecard("- {id: gate, kind: yes_no, text: Gate, yes: {points: 0}, no: {fails: true}}")
        let score = try gate.score(["gate": .option("no")])
        #expect(score.outcome == .failed)
        #expect(score.value == nil)
    }

    @Test func `adds up the options of a multiple choice, none included`() throws {
        let items = """
            - id: asked
              kind: multiple_choice
              text: Asked
              options: [{id: a, points: 1, text: A}, {id: b, points: 2, text: B}, {id: c, points: 1, text: C}]
            """
        let card = try scorecard(items)
        #expect(try card.score(["asked": .options(["a", "b"])]).value == 0.75)
        #expect(try card.score(["asked": .options([])]).value == 0)
    }

    @Test func `scores a number by its first band, and none without bands`() throws {
        let items = """
            - {id: repeats, kind: number, text: R, bands: [{up_to: 0, points: 2}, {up_to: 2, points: 1}, {fails: true}]}
            - {id: minutes, kind: number, text: M}
            """
        let card = try scorecard(items)
        for (number, value) in [(0.0, 1.0), (2.0, 0.5), (3.0, 0.0)] {
            #expect(try card.score(["repeats": .number(number), "minutes": .number(7)]).value == value)
        }
        #expect(try card.score(["repeats": .number(3)]).outcome == .failed)
        #expect(try card.score(["minutes": .number(7)]).value == nil)
    }

    @Test func `fails below the limit of a scale, not on it`() throws {
        let card = try scorecard("- {id: tone, kind: scale, from: 1, to: 5, fails_below: 2, text: Tone}")
        #expect(try card.score(["tone": .number(2)]).outcome == .passed)
        #expect(try card.score(["tone": .number(1)]).outcome == .failed)
    }

    @Test func `rules out what hangs on an item that is ruled out itself`() throws {
        let items = """
            - {id: a, kind: yes_no, text: A, not_applicable: allowed}
            - {id: b, kind: yes_no, text: B, when: {item: a, is: yes}}
            - {id: c, kind: yes_no, text: C, no: {fails: true}, when: {item: b, is: [yes, no]}}
            """
        let card = try scorecard(items)
        let answers: [String: Answer] = ["a": .option("no"), "b": .option("yes"), "c": .option("no")]
        #expect(try card.score(answers).counts.ruledOut == 2)
        #expect(try card.score(answers).outcome == .passed)
        #expect(try card.score(answers.merging(["a": .notApplicable]) { $1 }).counts.ruledOut == 2)
        #expect(try card.score(answers.merging(["a": .option("yes")]) { $1 }).outcome == .failed)
    }

    @Test func `grades what it shows: 89.96 per cent is shown as 90.0 and graded as 90`() throws {
        let items = """
            - {id: most, kind: yes_no, text: M, weight: 8996}
            - {id: rest, kind: yes_no, text: R, weight: 1004}
            """
        let grades = "grades: [{id: top, from: 90, name: T}, {id: low, from: 0, name: L}]\nsections:"
        let yaml = Workbench.yaml(items: items).replacing("sections:", with: grades)
        let score = try Workbench.load(yaml).score(["most": .option("yes"), "rest": .option("no")])
        #expect(score.percent == 90)
        #expect(score.grade == "top")
    }

    @Test func `refuses answers that an item does not take`() throws {
        let items = """
            - {id: yes, kind: yes_no, text: Y}
            - {id: scale, kind: scale, from: 1, to: 5, text: S}
            - {id: many, kind: multiple_choice, text: M, options: [{id: a, text: A}]}
            """
        let card = try scorecard(items)
        let refused: [(String, Answer, AnswerError.Code)] = [
            ("no_such", .option("yes"), .unknownItem), ("yes", .option("maybe"), .wrongAnswer),
            ("yes", .number(1), .wrongAnswer), ("yes", .notApplicable, .notApplicableForbidden),
            ("scale", .number(6), .wrongAnswer), ("scale", .number(2.5), .wrongAnswer),
            ("scale", .number(.nan), .wrongAnswer), ("many", .options(["a", "a"]), .wrongAnswer),
        ]
        for (item, answer, code) in refused {
            #expect { try card.score([item: answer]) } throws: { ($0 as? AnswerError)?.code == code }
        }
    }
}
