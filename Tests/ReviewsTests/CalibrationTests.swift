import CallModel
import Reviews
import Scorecards
import Testing

private func submitted(_ reviewer: String, call name: String, tone: Double) throws -> Evaluation {
    var evaluation = Evaluation(
        id: reviewer + name,
        subject: EvaluationSubject(try call(name), on: card),
        reviewer: reviewer, basis: .calibration, occasion: "session")
    let sheet = ReviewSheet(answers: ["dead_air": .option("no"), "polite": .option("yes"), "tone": .number(tone)])
    try evaluation.perform(.submit(ScoredSheet(sheet, on: card, automatic: nil)), by: reviewer, at: moment(1))
    return evaluation
}

@Suite struct CalibrationTests {
    private let one = CallID("1")

    @Test func `nobody sees others before they have submitted; outsiders wait for all; closing opens it`() throws {
        let call = try #require(one)
        var session = CalibrationSession(
            id: "session", name: "November", calls: [call], participants: ["anna", "bohdan"], openedAt: moment(0))
        let byAnna = [try submitted("anna", call: "1", tone: 3)]
        #expect(session.showsOthers(of: call, to: "anna", byAnna))
        #expect(!session.showsOthers(of: call, to: "bohdan", byAnna))
        #expect(!session.showsOthers(of: call, to: "manager", byAnna))
        let byBoth = byAnna + [try submitted("bohdan", call: "1", tone: 5)]
        #expect(session.showsOthers(of: call, to: "manager", byBoth))
        session.close(at: moment(2))
        #expect(session.showsOthers(of: call, to: "bohdan", []))
    }

    @Test func `a call waits for those who take part until theirs is submitted, or the session is closed`() throws {
        let calls = try ["1", "2"].map { try #require(CallID($0)) }
        var session = CalibrationSession(
            id: "session", name: "November", calls: calls, participants: ["anna", "bohdan"], openedAt: moment(0))
        let byAnna = [try submitted("anna", call: "1", tone: 3)]
        #expect(session.callsToScore(by: "anna", byAnna) == [calls[1]])
        #expect(session.callsToScore(by: "bohdan", byAnna) == calls)
        #expect(session.callsToScore(by: "manager", byAnna).isEmpty)
        session.close(at: moment(2))
        #expect(session.callsToScore(by: "bohdan", byAnna).isEmpty)
    }

    @Test(
        arguments: [
            (.chosen, -1, false), (.random, -2, false), (.random, 2, true), (.random, nil, false),
            (.calibration, -1, true),
        ] as [(EvaluationBasis, Int?, Bool)])
    func `a score is blind where nothing showed the machine's answers before the session began`(
        basis: EvaluationBasis, openedAfterHours: Int?, isBlind: Bool
    ) throws {
        let session = CalibrationSession(
            id: "session", name: "November", calls: [try #require(one)], participants: ["anna", "bohdan"],
            openedAt: moment(0))
        let scored = try submitted("anna", call: "1", tone: 3)
        let other = Evaluation(
            id: "other", subject: scored.subject, reviewer: "anna", basis: basis, occasion: "other",
            openedAt: openedAfterHours.map(moment))
        #expect(session.isBlind(scored, beside: [scored, other]) == isBlind)
        let byBohdan = try submitted("bohdan", call: "1", tone: 3)
        #expect(session.isBlind(byBohdan, beside: [byBohdan, scored, other]), "what others saw does not matter")
    }

    @Test func `an earlier calibration showed the machine's answers once it was submitted`() throws {
        let earlier = try submitted("anna", call: "1", tone: 3)
        let later = Evaluation(id: "later", subject: earlier.subject, reviewer: "anna", basis: .calibration)
        for (hours, isBlind) in [(0, true), (2, false)] {
            let session = CalibrationSession(
                id: "later", name: "December", calls: [try #require(one)], participants: ["anna", "bohdan"],
                openedAt: moment(hours))
            #expect(session.isBlind(later, beside: [earlier, later]) == isBlind, "it was submitted after one hour")
        }
    }

    @Test func `who had seen the machine's answers is compared with people, and not with the machine`() throws {
        let call = try #require(one)
        let evaluations = [try submitted("anna", call: "1", tone: 3), try submitted("bohdan", call: "1", tone: 3)]
        let machine = [call: ["dead_air": Answer.option("no")]]
        let result = CalibrationResult(evaluations, on: card, automatic: machine, informed: ["anna1"])
        let deadAir = try #require(result.rows.first { $0.agreement.item == "dead_air" })
        #expect(deadAir.automation?.comparedCount == 1)
        #expect(deadAir.agreement.pairCount == 1 && deadAir.ratings.count == 2)
    }

    @Test func `three people on two calls: answers side by side, agreement, severity, and the machine beside them`()
        throws
    {
        let evaluations = try [("anna", 1.0, 2.0), ("bohdan", 3, 4), ("celina", 3, 4)].flatMap { name, first, second in
            [try submitted(name, call: "1", tone: first), try submitted(name, call: "2", tone: second)]
        }
        let machine: [CallID: [String: Answer]] = [
            try #require(one): ["dead_air": .option("no")], try #require(CallID("2")): ["dead_air": .option("yes")],
        ]
        let result = CalibrationResult(evaluations, on: card, automatic: machine)
        #expect(result.evaluationCount == 6)
        let tone = try #require(result.rows.first { $0.agreement.item == "tone" })
        #expect(tone.ratings.count == 6 && tone.automation == nil)
        #expect((tone.agreement.pairCount, tone.agreement.agreedCount) == (6, 2))
        #expect(tone.agreement.alpha?.metric == .ordinal)
        let deadAir = try #require(result.rows.first { $0.agreement.item == "dead_air" })
        #expect(deadAir.automation?.share == 0.5 && deadAir.agreement.alpha == nil)
        #expect(result.severities.map { $0.points.sign } == [.minus, .plus, .plus])
    }
}
