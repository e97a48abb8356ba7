import CallModel
import Testing

@testable import Scorecards

@Suite struct FixtureTests {
    private let items = """
        - id: greeting
          kind: yes_no
          text: Greets
          check: {said: greeting, by: agent}
        - id: silence
          kind: yes_no
          text: No dead air
          no: {fails: true}
          check: {measure: dead_air.total.ms, at_most: {peak: 2000, quiet: 1000}}
        - id: tone
          kind: yes_no
          text: Tone
        """

    private func fixtures(_ yaml: String) throws -> (Scorecard, Result<ScorecardFixtures, ScorecardErrors>) {
        let card = try Workbench.load(Workbench.yaml(items: items))
        return (
            card,
            ScorecardFixtures.load(yaml: yaml, file: "t.test.yaml", for: card, measures: Workbench.measures)
        )
    }

    private func failures(expect: String, _ more: String = "") throws -> [String] {
        let (card, fixtures) = try fixtures(
            """
            scorecard: test
            tests:
              - name: a call
                language: en
                call: |
                  Agent: Hello, this is Ann.
                  Customer: … Good day.
                expect: {\(expect)}
            \(more)
            """)
        return try fixtures.get().failures(of: card).map(\.description)
    }

    @Test func `what is expected and found is no failure`() throws {
        let expected = "greeting: {is: yes, words: hello}, silence: yes, tone: not_evaluated"
        #expect(try failures(expect: expected, "    measures: {dead_air.total.ms: 900}\n    outcome: passed") == [])
    }

    @Test func `another answer is named with its line, the call, the item and what was found`() throws {
        #expect(
            try failures(expect: "greeting: no") == [
                "t.test.yaml:8: a call: greeting: expected no, found yes, \"Hello\" at 0.0–0.4 s"
            ])
    }

    @Test func `words that were not heard are a failure, whatever the answer`() throws {
        #expect(try failures(expect: "greeting: {is: yes, words: good day}").count == 1)
    }

    @Test func `a missing measure is not measurable, for the reason that is expected`() throws {
        #expect(try failures(expect: "silence: {is: not_measurable, reason: measure_absent}") == [])
        #expect(try failures(expect: "silence: {is: not_measurable, reason: no_acoustics}").count == 1)
        #expect(
            try failures(expect: "silence: not_measurable, greeting: not_measurable", "    without: transcript").isEmpty
        )
    }

    @Test func `the hours decide about the norm, and the outcome follows`() throws {
        let measures = "    measures: {dead_air.total.ms: 1500}"
        #expect(try failures(expect: "silence: no", "\(measures)\n    regime: quiet\n    outcome: failed") == [])
        #expect(try failures(expect: "silence: yes", "\(measures)\n    regime: peak\n    outcome: passed") == [])
        #expect(try failures(expect: "silence: yes", "\(measures)\n    regime: peak\n    outcome: failed").count == 1)
    }

    @Test(arguments: ["leg: first", "leg: 0", "medium: sms", "hold_ms: long"])
    func `what no call can be is a mistake of the file`(_ metadata: String) throws {
        let (_, fixtures) = try fixtures(
            """
            scorecard: test
            tests:
              - name: one
                metadata: {\(metadata)}
                call: |
                  Agent: Hello.
                expect: {greeting: yes}
            """)
        #expect(throws: ScorecardErrors.self) { try fixtures.get() }
    }

    @Test func `every mistake of a file is named with its line`() throws {
        let (_, fixtures) = try fixtures(
            """
            scorecard: test
            tests:
              - name: one
                call: |
                  Agent: Hello.
                  Somebody: Hello.
                measures: {dead_air.totl.ms: 1}
                expect: {greting: yes, silence: perhaps}
            """)
        guard case .failure(let failure) = fixtures else {
            Issue.record("the file was read")
            return
        }
        #expect(failure.errors.map(\.place) == ["line 6", "line 7", "line 8", "line 8"])
    }

    /// The errors of fixtures of one call, with these lines beside it.
    private func errors(_ lines: String, appliesTo: String = "{}") throws -> [String] {
        let card = try Workbench.load(Workbench.yaml(items: items) + "\napplies_to: \(appliesTo)")
        let yaml = "scorecard: test\ntests:\n  - name: one\n    call: |\n      Agent: Hello.\n\(lines)"
        let read = ScorecardFixtures.load(yaml: yaml, file: "t.yaml", for: card, measures: Workbench.measures)
        guard case .failure(let failure) = read else { return [] }
        return failure.errors.map { "\($0.place ?? ""): \($0.expected)" }
    }

    @Test func `an expectation that could not fail, or would not be looked at, is refused`() throws {
        #expect(
            try errors("    expect: {greeting: {is: yes, words: …}}") == [
                "line 6: expected words of the call, found \"…\""
            ])
        #expect(
            try errors("    expect: {silence: {is: yes, reason: measure_absent}}") == [
                "line 6: expected a reason only beside is: not_measurable"
            ])
        #expect(try errors("    expect: {silence: {is: not_measurable, reason: measure_absent}}") == [])
    }

    @Test func `metadata with which the scorecard would not be chosen are refused`() throws {
        let (rest, columns) = ("\n    expect: {greeting: yes}", "{queue: [billing, support], direction: inbound}")
        #expect(try errors("    metadata: {queue: billing, plan: solo}" + rest, appliesTo: columns) == [])
        for other in ["queue: sales", "direction: outbound"] {
            let found = try errors("    metadata: {\(other)}" + rest, appliesTo: columns)
            #expect(found.count == 1 && found.first?.hasPrefix("line 6: ") == true, "\(other): \(found)")
        }
    }

    @Test func `a hold in the metadata is whole milliseconds`() throws {
        #expect(try errors("    metadata: {hold_ms: 30000}\n    expect: {greeting: yes}") == [])
        #expect(
            try errors("    metadata: {hold_ms: 30s}\n    expect: {greeting: yes}") == [
                "line 6: expected whole milliseconds, found \"30s\""
            ])
    }

    @Test func `items that no call asks about are told`() throws {
        let (card, fixtures) = try fixtures(
            "scorecard: test\ntests: [{name: one, call: \"Agent: Hello.\", expect: {greeting: not_measurable}}]")
        #expect(try fixtures.get().untestedItems(of: card) == ["greeting", "silence"])
    }
}
