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

    @Test func `an answer that the revision in force does not take either is not lost`() throws {
        let (old, new) = (try card(greeting: "hello"), try card(greeting: "good morning"))
        let people: [String: Answer] = ["gone": .option("yes"), "polite": .number(9)]
        #expect(try CallReplay(evidence(call), people: people, before: old, after: new).lostItems.isEmpty)
    }

    @Test func `other words for the same reason change nothing, another reason does`() throws {
        func card(_ check: String) throws -> Scorecard {
            let item = "- {id: greeting, kind: yes_no, text: Greets, check: {\(check)}}"
            return try Workbench.load(Workbench.yaml(items: item, phrases: "hello: {uk: [вітаю]}\nhi: {uk: [вітаю]}"))
        }
        let (old, renamed) = (try card("said: hello, by: agent"), try card("said: hi, by: agent"))
        let measured = try card("measure: dead_air.total.ms, at_most: 1")
        #expect(try CallReplay(evidence(call), people: [:], before: old, after: renamed).changes.isEmpty)
        var sum = ScorecardReplay()
        sum.add(try CallReplay(evidence(call), people: [:], before: old, after: measured))
        #expect(
            sum.items.first?.turns == ["not measurable (phrases_missing) → not measurable (measure_absent)": 1])
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

@Suite struct `A revision to try` {
    private func card(_ appliesTo: String, id: String = "test", text: String = "A") throws -> Scorecard {
        let yaml = Workbench.yaml(items: "- {id: a, kind: text, text: \(text)}")
            .replacing("scorecard: test", with: "scorecard: \(id)")
        return try Workbench.load(yaml + "\napplies_to: \(appliesTo)")
    }

    private func call(queue: String) throws -> Call {
        var call = try Workbench.call(columns: ["plan": "solo"])
        call.queue = queue
        return call
    }

    @Test func `may give calls up and take others over`() throws {
        let (old, new) = (try card("{queue: [billing, support]}"), try card("{queue: [billing, sales]}"))
        let trial = try #require(ScorecardTrial(of: new, among: [old]))
        #expect(trial.reach(of: try call(queue: "billing")) == .both)
        #expect(trial.reach(of: try call(queue: "support")) == .onlyBefore)
        #expect(trial.reach(of: try call(queue: "sales")) == .onlyAfter)
        #expect(trial.reach(of: try call(queue: "other")) == .neither)
    }

    @Test func `yields to a more specific one, and claims nothing that another claims equally`() throws {
        let other = try card("{queue: [billing]}", id: "other")
        let (general, claiming) = (try card("{}"), try card("{queue: [billing, support]}"))
        let specific = try card("{queue: [billing], plan: [solo]}")
        let billing = try call(queue: "billing")
        #expect(try #require(ScorecardTrial(of: claiming, among: [general, other])).reach(of: billing) == .neither)
        #expect(try #require(ScorecardTrial(of: specific, among: [general, other])).reach(of: billing) == .onlyAfter)
        #expect(try #require(ScorecardTrial(of: general, among: [specific, other])).reach(of: billing) == .onlyBefore)
    }

    @Test func `is none where no scorecard of its id is in force`() throws {
        let others = [try card("{}", id: "other")]
        #expect(try ScorecardTrial(of: card("{}"), among: others)?.new == nil)
    }

    @Test func `is summed up with the calls that only one of the two judges, apart from those of both`() {
        var sum = ScorecardReplay()
        for reach in [ScorecardTrial.Reach.onlyBefore, .onlyAfter, .onlyBefore, .neither] { sum.count(reach) }
        #expect((sum.callsGivenUp, sum.callsTakenOver, sum.calls) == (2, 1, 0))
    }
}
