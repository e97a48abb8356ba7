import Testing

@testable import Scorecards

@Suite struct `The revision of a scorecard` {
    private let plain = Workbench.yaml(items: "- {id: a, kind: yes_no, text: Asks}")

    @Test func `does not depend on comments, layout, key order or defaults that are spelled out`() throws {
        let same = """
            # A comment
            name:   "Test"
            languages:
              - en
            sections:
              - items:
                  - text: Asks    # another
                    weight: 1.0
                    bonus: false
                    kind: yes_no
                    yes: {points: 1}
                    not_applicable: forbidden
                    id: a
                name: All
                id: all
            scorecard: test
            """
        #expect(try Workbench.load(plain).revision == Workbench.load(same).revision)
        #expect(try Workbench.load(plain) == Workbench.load(same))
    }

    @Test func `changes with any word, weight, option, limit or phrase`() throws {
        let item = """
            - id: a
              kind: yes_no
              text: Asks
              weight: 2
              check: {said: greeting, by: agent, window: {after_start: 10s}}
            """
        let yaml = Workbench.yaml(items: item)
        let changes = [
            ("Asks", "Asks."), ("weight: 2", "weight: 3"), ("10s", "11s"), ("[hello]", "[hello, hi]"),
            ("agent,", "customer,"), ("name: All", "name: Every"), ("scorecard: test", "scorecard: other"),
        ]
        let revisions = try changes.map { try Workbench.load(yaml.replacing($0.0, with: $0.1)).revision }
        #expect(Set(revisions + [try Workbench.load(yaml).revision]).count == changes.count + 1)
    }

    @Test func `is the same on every machine`() throws {
        #expect(
            try Workbench.load(plain).canonicalJSON
                == #"{"applicability":{"columns":{}},"grades":[],"id":"test","languages":["en"],"#
                + #""name":{"en":"Test"},"sections":[{"id":"all","items":[{"bonus":false,"id":"a","#
                + #""kind":{"yesNo":{"options":[{"fails":false,"id":"yes","points":1},"#
                + #"{"fails":false,"id":"no","points":0}]}},"may_be_not_applicable":false,"#
                + #""text":{"en":"Asks"},"weight":1}],"name":{"en":"All"}}]}"#)
    }
}
