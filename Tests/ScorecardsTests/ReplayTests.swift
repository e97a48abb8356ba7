import CallModel
import Testing

@testable import Scorecards

@Suite struct ReplayTests {
    private func card(greeting: String, more: String = "") throws -> Scorecard {
        let items = """
            - id: greeting
              kind: yes_no
              text: Greets
              check: {said: greeting, by: agent}
            - id: polite
              kind: scale
              from: 1
              to: 5
              text: Polite
            """
        return try Workbench.load(
            Workbench.yaml(items: items + more, phrases: "greeting: {en: [\(greeting)]}"))
    }

    private func evidence(_ script: Script) throws -> CallEvidence {
        CallEvidence(
            call: try Workbench.call(), acoustics: script.acoustics(), transcript: script.transcript(), regime: .quiet)
    }

    private let call: Script = """
        Agent: Hello this is support
        Customer: Good morning
        """

    @Test func `the same scorecard changes nothing`() throws {
        let card = try card(greeting: "hello")
        var replay = ScorecardReplay()
        replay.add(try CallReplay(evidence(call), people: [:], before: card, after: card))
        #expect((replay.calls, replay.changedCalls) == (1, 0))
        #expect(replay.items.isEmpty && replay.outcomes.isEmpty)
    }

    @Test func `an item that is answered otherwise is named, with the call and what the score becomes`() throws {
        let (old, new) = (try card(greeting: "hello"), try card(greeting: "good morning"))
        let replay = try CallReplay(evidence(call), people: [:], before: old, after: new)
        #expect(replay.changes.map(\.item) == ["greeting"])
        #expect(replay.difference == -100)
        var sum = ScorecardReplay()
        sum.add(replay)
        #expect(sum.items.first?.turns == ["yes → no": 1])
        #expect(sum.items.first?.examples == [replay.call])
        #expect((sum.meanBefore, sum.meanAfter) == (100, 0))
    }

    @Test func `what a person answered counts in both, whatever the machine says`() throws {
        let (old, new) = (try card(greeting: "hello"), try card(greeting: "good morning"))
        let people: [String: Answer] = ["greeting": .option("yes"), "polite": .number(5)]
        let replay = try CallReplay(evidence(call), people: people, before: old, after: new)
        #expect(replay.difference == 0)
        #expect(replay.lostItems.isEmpty)
    }

    @Test func `an answer that the new revision does not take is counted, not bent`() throws {
        let old = try card(greeting: "hello")
        let new = try Workbench.load(
            Workbench.yaml(items: "- {id: greeting, kind: yes_no, text: Greets}"))
        let replay = try CallReplay(evidence(call), people: ["polite": .number(5)], before: old, after: new)
        #expect(replay.lostItems == ["polite"])
    }

    @Test func `a new critical item turns the outcome`() throws {
        let critical = """

            - id: private
              kind: yes_no
              no: {fails: true}
              text: Private
            """
        let (old, new) = (try card(greeting: "hello"), try card(greeting: "hello", more: critical))
        var sum = ScorecardReplay()
        sum.add(try CallReplay(evidence(call), people: [:], before: old, after: new))
        #expect(sum.outcomes == ["passed → undecided": 1])
    }
}
