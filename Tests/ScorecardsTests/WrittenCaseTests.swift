import CallModel
import Testing

@testable import Scorecards

/// What scorecards say of chats, e-mails and tickets.
@Suite struct `A written case` {
    private func evidence(_ script: Script) throws -> CallEvidence {
        var call = try Workbench.call()
        call.medium = .chat
        return CallEvidence(call: call, acoustics: nil, transcript: script.transcript(), regime: .quiet)
    }

    @Test(arguments: [
        "measure: dead_air.total.ms\nat_most: 5000", "said: greeting\nby: agent\nwindow: {after_start: 10s}",
        "absent: {heard: clipping}",
        "order:\n  first: {said: greeting, by: agent}\n  then: {heard: hold_music}",
        "order:\n  first: {said: greeting, by: agent}\n  then: {said: greeting, by: customer}\n  within: 5s",
    ])
    func `has no sound and no seconds of it: such checks do not apply`(_ check: String) throws {
        #expect(try Workbench.answer(check, to: evidence("Agent: Hello")).answer == .notApplicable)
    }

    @Test func `is judged by its words`() throws {
        let said = "said: greeting\nby: agent"
        #expect(try Workbench.answer(said, to: evidence("Agent: Hello there")).answer == .option("yes"))
        #expect(try Workbench.answer(said, to: evidence("Agent: What")).answer == .option("no"))
        #expect(try Workbench.answer(said, to: evidence("Customer: Hello")).answer == .option("no"))
    }

    @Test func `has a score without the items about sound, also those that always apply to calls`() throws {
        let items = """
            - {id: dead_air, kind: yes_no, text: Item, check: {measure: dead_air.total.ms, at_most: 5000}}
            - {id: greeting, kind: yes_no, text: Item, check: {said: greeting, by: agent}}
            """
        let yaml = Workbench.yaml(items: items).replacing(
            "languages: [en]", with: "languages: [en]\napplies_to: {medium: [chat]}")
        let scorecard = try Workbench.load(yaml)
        let answers = scorecard.evaluate(try evidence("Agent: Hello")).answers()
        #expect(answers == ["dead_air": .notApplicable, "greeting": .option("yes")])
        #expect(try scorecard.score(answers).percent == 100)
    }

    @Test func `is judged only by scorecards that look at the medium`() throws {
        var call = try Workbench.call()
        let any = Applicability(columns: [:])
        let written = Applicability(columns: ["medium": ["chat", "email"]])
        #expect(any.includes(call) && !written.includes(call))
        call.medium = .chat
        #expect(!any.includes(call) && written.includes(call))
    }
}
