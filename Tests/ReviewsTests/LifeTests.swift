import CallModel
import Reviews
import Scorecards
import Testing

private let tone = DisputedItem(item: "tone", reason: "The customer thanked me twice.")
private let polite = DisputedItem(item: "polite", reason: "I said good-bye.")

private func underReview(_ items: [DisputedItem]) throws -> Evaluation {
    var evaluation = try published()
    try evaluation.perform(.dispute(items), by: "olena", at: moment(5))
    try evaluation.perform(.takeUp, by: "manager", at: moment(6))
    return evaluation
}

/// Rules in favour of the agent where an answer is given.
private func ruled(_ rulings: [(String, Answer?)]) throws -> Evaluation {
    var evaluation = try underReview([tone, polite])
    var answers = try #require(evaluation.versions.last).answers.mapValues(\.answer)
    for (item, answer) in rulings { answers[item] = answer ?? answers[item] }
    try evaluation.perform(
        .rule(rulings.map { ItemRuling(item: $0, answer: $1, reason: "Heard again.") }, score: card.score(answers)),
        by: "manager", at: moment(7))
    return evaluation
}

@Suite struct LifeTests {
    @Test func `an accepted evaluation goes from draft to final, and each step is on record`() throws {
        var evaluation = try published()
        try evaluation.perform(.acknowledge(comment: "Thank you."), by: "olena", at: moment(3))
        try evaluation.perform(.finalize, by: "lead", at: moment(4))
        #expect(evaluation.history.map(\.action) == [.submit, .publish, .acknowledge, .finalize])
        #expect(evaluation.history.map(\.state) == [.submitted, .published, .acknowledged, .final])
        #expect(evaluation.history.map(\.by) == ["anna", "lead", "olena", "lead"])
        #expect(evaluation.history[2].note == "Thank you.")
    }

    @Test func `a ruling keeps the reviewer's answers and score beside the new ones`() throws {
        let evaluation = try ruled([("tone", .number(5)), ("polite", nil)])
        #expect(evaluation.state == .partlyUpheld)
        #expect(evaluation.versions.map(\.by) == ["anna", "manager"])
        #expect(evaluation.versions.map { $0.answers["tone"]?.answer } == [.number(3), .number(5)])
        #expect(evaluation.versions.last?.answers["tone"]?.origin == .ruled)
        let (first, last) = (try #require(evaluation.firstScore?.value), try #require(evaluation.score?.value))
        #expect(first < last)
    }

    @Test func `a verdict is upheld, partly or rejected by how many disputes were right`() throws {
        #expect(try ruled([("tone", .number(5)), ("polite", .option("no"))]).state == .upheld)
        #expect(try ruled([("tone", nil), ("polite", .option("no"))]).state == .partlyUpheld)
        #expect(try ruled([("tone", nil), ("polite", nil)]).state == .rejected)
    }

    @Test func `nobody rules on an evaluation of their own, nor the agent on their own dispute`() throws {
        var evaluation = try published()
        try evaluation.perform(.dispute([tone]), by: "olena", at: moment(5))
        for user in ["anna", "olena"] {
            #expect(throws: LifeError.ownEvaluation) { try evaluation.perform(.takeUp, by: user, at: moment(6)) }
        }
        #expect(evaluation.state == .disputed)
    }

    @Test func `a dispute comes in time, gives reasons, and names items once`() throws {
        let evaluation = try published()
        func refusal(_ items: [DisputedItem], at hours: Int = 5) -> LifeError? {
            var copy = evaluation
            do throws(LifeError) {
                try copy.perform(.dispute(items), by: "olena", at: moment(hours))
                return nil
            } catch { return error }
        }
        #expect(refusal([tone, polite], at: 24) == nil)
        #expect(refusal([tone], at: 25) == .deadlinePassed)
        #expect(refusal([]) == .nothingDisputed)
        #expect(refusal([DisputedItem(item: "tone", reason: "")]) == .reasonMissing)
        #expect(refusal([tone, tone]) == .unknownItem)
        #expect(refusal([DisputedItem(item: "nowhere", reason: "x")]) == .unknownItem)
    }

    @Test func `rulings answer every disputed item and no other`() throws {
        let evaluation = try underReview([tone])
        let score = try #require(evaluation.score)
        for items in [[], ["tone", "polite"], ["polite"]] {
            var copy = evaluation
            #expect(throws: LifeError.rulingsDoNotMatch) {
                try copy.perform(
                    .rule(items.map { ItemRuling(item: $0, answer: nil, reason: "No.") }, score: score),
                    by: "manager", at: moment(7))
            }
        }
    }

    @Test func `what was not disputed in time can be closed, not before`() throws {
        var evaluation = try published()
        #expect(throws: LifeError.deadlineOpen) { try evaluation.perform(.finalize, by: "lead", at: moment(24)) }
        try evaluation.perform(.finalize, by: "lead", at: moment(25))
        #expect(evaluation.state == .final)
    }

    @Test func `a retracted evaluation counts nowhere and keeps its history`() throws {
        var evaluation = try published()
        #expect(evaluation.counts)
        #expect(throws: LifeError.reasonMissing) {
            try evaluation.perform(.retract(reason: ""), by: "manager", at: moment(3))
        }
        try evaluation.perform(.retract(reason: "Wrong agent."), by: "manager", at: moment(3))
        #expect(!evaluation.counts && evaluation.state == .retracted)
        #expect(evaluation.versions.count == 1 && evaluation.history.last?.note == "Wrong agent.")
    }

    @Test func `only the reviewer submits, and only once`() throws {
        var evaluation = try evaluation()
        let scored = try ScoredSheet(fullSheet, on: card, automatic: nil)
        #expect(throws: LifeError.notTheReviewer) {
            try evaluation.perform(.submit(scored), by: "bohdan", at: moment(1))
        }
        try evaluation.perform(.submit(scored), by: "anna", at: moment(1))
        #expect(throws: LifeError.wrongState) { try evaluation.perform(.submit(scored), by: "anna", at: moment(1)) }
    }

    @Test func `a calibration is never published, so it never counts`() throws {
        var evaluation = Evaluation(
            id: "c", subject: EvaluationSubject(try call("1"), on: card),
            reviewer: "anna", basis: .calibration, occasion: "session")
        try evaluation.perform(.submit(ScoredSheet(fullSheet, on: card, automatic: nil)), by: "anna", at: moment(1))
        #expect(throws: LifeError.wrongState) {
            try evaluation.perform(.publish(disputeBy: moment(9)), by: "lead", at: moment(2))
        }
        #expect(!evaluation.counts)
    }

    /// Every state is met by every action: what is refused changes nothing, what is done adds one event.
    @Test func `an action either adds one event or changes nothing`() throws {
        var known = [try evaluation()]
        var seen: Set<EvaluationState> = []
        let score = try card.score([:])
        let actions: [EvaluationAction] = [
            .submit(try ScoredSheet(fullSheet, on: card, automatic: nil)), .publish(disputeBy: moment(9)),
            .acknowledge(comment: ""), .dispute([tone]), .takeUp,
            .rule([ItemRuling(item: "tone", answer: .number(4), reason: "Yes.")], score: score),
            .rule([ItemRuling(item: "tone", answer: nil, reason: "No.")], score: score), .finalize,
            .retract(reason: "Test."),
        ]
        while let evaluation = known.popLast() {
            guard seen.insert(evaluation.state).inserted else { continue }
            for action in actions {
                for user in ["anna", "olena", "manager"] {
                    var next = evaluation
                    do throws(LifeError) {
                        try next.perform(action, by: user, at: moment(8))
                        #expect(next.history.dropLast() == evaluation.history[...])
                        #expect(next.versions.starts(with: evaluation.versions))
                        known.append(next)
                    } catch {
                        #expect(next == evaluation)
                    }
                }
            }
        }
        #expect(seen == Set(EvaluationState.allCases).subtracting([.partlyUpheld]))
    }

    @Test func `an often disputed item comes first, with how often the agent was right`() throws {
        let statistics = DisputeStatistics.all([try ruled([("tone", .number(5)), ("polite", nil)])])
        #expect(statistics.map(\.item) == ["polite", "tone", "dead_air"])
        #expect(statistics.map(\.upheldCount) == [0, 1, 0])
        #expect(statistics.first?.evaluations == ["e1"])
    }
}
