import FoundationEssentials
import Testing

@testable import Scorecards

@Suite struct `Answers in the store` {
    @Test func `are JSON that says what they are`() throws {
        let written: [(Answer, String)] = [
            (.option("yes"), #"{"option":"yes"}"#), (.options(["a", "b"]), #"{"options":["a","b"]}"#),
            (.number(3), #"{"number":3}"#), (.text("Well done"), #"{"text":"Well done"}"#),
            (.notApplicable, #"{"none":"not_applicable"}"#), (.notEvaluated, #"{"none":"not_evaluated"}"#),
            (
                .notMeasurable(NotMeasurable(.noTranscript, "none")),
                #"{"none":"not_measurable","reason":{"code":"no_transcript","detail":"none"}}"#
            ),
        ]
        for (answer, json) in written {
            #expect(CanonicalJSON.text(of: answer) == json)
            #expect(try JSONDecoder().decode(Answer.self, from: Data(json.utf8)) == answer)
        }
    }

    @Test func `come back from the store as they were`() throws {
        let scorecard = try #require(try ShippedScorecards.load().first)
        let script: Script = "Agent: Good morning, my name is Ann\nCustomer: Hello\nAgent: Goodbye"
        let evaluation = scorecard.evaluate(try Workbench.evidence(script))
        let json = CanonicalJSON.text(of: evaluation)
        #expect(try JSONDecoder().decode(AutomaticEvaluation.self, from: Data(json.utf8)) == evaluation)
        let score = try scorecard.score(evaluation.answers())
        let scoreJSON = CanonicalJSON.text(of: score)
        #expect(try JSONDecoder().decode(Score.self, from: Data(scoreJSON.utf8)) == score)
    }

    @Test func `name the language in which phrases were looked for, where the store has it`() throws {
        let scorecard = try #require(try ShippedScorecards.load().first)
        let evaluation = scorecard.evaluate(try Workbench.evidence("Agent: Dobrý den", language: "cs-CZ"))
        #expect(evaluation.language == "cs")
        let old = CanonicalJSON.text(of: evaluation).replacing(#""language":"cs","#, with: "")
        #expect(try JSONDecoder().decode(AutomaticEvaluation.self, from: Data(old.utf8)).language == nil)
    }

    @Test func `of a person count before the automatic ones, which stay`() throws {
        let scorecard = try #require(try ShippedScorecards.load().first)
        let evaluation = scorecard.evaluate(try Workbench.evidence("Agent: Well\nCustomer: Hello"))
        let counted = evaluation.answers(overriddenBy: ["greeting": .option("yes")])
        #expect(counted["greeting"] == .option("yes"))
        #expect(evaluation.answers.first { $0.item == "greeting" }?.answer == .option("no"))
    }
}
