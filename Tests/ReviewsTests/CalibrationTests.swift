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
