import Testing

@testable import Scorecards

@Suite struct `A scorecard file with mistakes` {
    private func errors(items: String, phrases: String = "greeting: {en: [hello]}") -> [String] {
        Workbench.errors(in: Workbench.yaml(items: items, phrases: phrases))
    }

    @Test func `names every mistake, in the order of its lines`() {
        let found = Workbench.errors(
            in: """
                scorecard: Support
                languages: [en]
                name: Test
                sektions: []
                sections:
                  - id: all
                    name: All
                    items:
                      - id: greeting
                        kind: yes_no
                        text: Greets
                        wieght: 2
                      - id: tone
                        kind: scales
                        text: Tone
                """)
        #expect(found.count == 4)
        #expect(found[0].hasPrefix("line 1: expected the id of the scorecard in lower-case letters"))
        #expect(found[1].hasPrefix("line 4: ") && found[1].hasSuffix("did you mean \"sections\"?"))
        #expect(found[2].hasPrefix("line 12") && found[2].hasSuffix("did you mean \"weight\"?"))
        #expect(found[3].hasPrefix("line 14") && found[3].hasSuffix("did you mean \"scale\"?"))
    }

    @Test func `names the item`() {
        let found = errors(items: "- {id: tone, kind: scale, from: 1, to: five, text: Tone}")
        #expect(found == ["line 10, item tone: expected a whole number, found \"five\""])
    }

    @Test func `names a measure that does not exist, and the one that was meant`() {
        let check = "check: {measure: dead_air.totl.ms, at_most: 5}"
        let found = errors(items: "- {id: quiet, kind: yes_no, text: Quiet, \(check)}")
        #expect(found.count == 1)
        #expect(found.first?.hasSuffix("found \"dead_air.totl.ms\"; did you mean \"dead_air.total.ms\"?") == true)
    }

    @Test func `wants every text in every language`() {
        let yaml = Workbench.yaml(items: "- {id: a, kind: text, text: {en: Remark}}")
            .replacing("languages: [en]", with: "languages: [en, uk]")
            .replacing("name: Test", with: "name: {en: Test, uk: Тест}")
            .replacing("name: All", with: "name: {en: All, uk: Усе}")
        #expect(Workbench.errors(in: yaml) == ["line 10, item a: expected uk: the text in this language"])
    }

    @Test func `is told what was expected`() {
        let cases: [(item: String, expected: String)] = [
            ("{kind: text, text: T}", "expected id: the id of the item"),
            ("{id: a, text: T}", "expected kind: one of yes_no"),
            ("{id: a, kind: text}", "expected text: a text in en"),
            ("{id: a, kind: choice, text: T}", "expected options: a list of options"),
            ("{id: a, kind: text, text: T, weight: 0}", "expected a weight above 0"),
            ("{id: a, kind: text, text: T, weight: .nan}", "expected a weight above 0"),
            ("{id: a, kind: text, text: T, bonus: maybe}", "expected true or false"),
            ("{id: a, kind: scale, from: 5, to: 1, text: T}", "expected from below to"),
            ("{id: a, kind: number, text: T, bands: [{up_to: 1}]}", "expected bands with rising up_to"),
            ("{id: a, kind: yes_no, text: T, when: {item: z, is: yes}}", "expected the name of an item above"),
            ("{id: a, kind: yes_no, text: T, check: {sayd: greeting}}", "did you mean \"said\"?"),
            ("{id: a, kind: yes_no, text: T, check: {said: greting, by: agent}}", "did you mean \"greeting\"?"),
            ("{id: a, kind: yes_no, text: T, check: {said: greeting, by: agnet}}", "did you mean \"agent\"?"),
            ("{id: a, kind: text, text: T, check: {said: greeting, by: agent}}", "only in an item of kind yes_no"),
            (
                "{id: a, kind: yes_no, text: T, check: {said: greeting, by: agent, window: {after_start: 10}}}",
                "expected a length of time such as 10s"
            ),
            (
                "{id: a, kind: yes_no, text: T, check: {said: greeting, by: agent, window: {after_hold: 9s}}}",
                "expected not_applicable: allowed"
            ),
            (
                "{id: a, kind: yes_no, text: T, check: {said: greeting, by: agent, window: {for: 9s}}}",
                "expected a window with one of after_start"
            ),
            ("{id: a, kind: text, text: T, [a, b]: 1}", "expected a name as the key, found a list"),
            ("{id: a, kind: yes_no, text: T, check: {measure: hold.total.ms}}", "expected at_least, at_most or both"),
            (
                "{id: a, kind: yes_no, text: T, check: {measure: hold.total.ms, at_most: {peak: 1}}}",
                "expected quiet: a number"
            ),
        ]
        for (item, expected) in cases {
            let found = errors(items: "- " + item)
            #expect(found.contains { $0.contains(expected) }, "\(item): \(found)")
        }
    }

    @Test func `may not use an id twice, nor ask about an item below`() {
        let items = """
            - {id: a, kind: yes_no, text: A, when: {item: b, is: yes}}
            - {id: b, kind: yes_no, text: B}
            - {id: b, kind: yes_no, text: B}
            """
        let found = errors(items: items)
        #expect(found.count == 2)
        #expect(found.first?.contains("expected the name of an item above") == true)
        #expect(found.last?.contains("expected another item id") == true)
    }

    @Test func `blames a condition only where it is wrong itself`() {
        let items = """
            - {id: a, kind: yes_no, text: A, wieght: 2}
            - {id: b, kind: yes_no, text: B, when: {item: a, is: [yes, maybe]}}
            - {id: c, kind: sclae, text: C}
            - {id: d, kind: yes_no, text: D, when: {item: c, is: 3}}
            """
        let found = errors(items: items)
        #expect(found.count == 3)
        #expect(found.contains { $0.hasPrefix("line 11, item b: expected the name of a possible answer to a") })
    }

    @Test func `refuses phrases that cannot match`() {
        let found = errors(items: "- {id: a, kind: text, text: A}", phrases: "greeting: {en: [hello ..., hi]}")
        #expect(found.count == 1)
        #expect(found.first?.contains("expected a phrase of words") == true)
    }

    @Test func `whose aliases multiply is refused without unfolding them`() {
        let levels = (1...12).map {
            "  l\($0): &a\($0) [\(Array(repeating: "*a\($0 - 1)", count: 9).joined(separator: ", "))]"
        }
        let yaml = "scorecard: a\nlanguages: [en]\nname: A\nphrases:\n  l0: &a0 [hi]\n" + levels.joined(separator: "\n")
        #expect(
            Workbench.errors(in: yaml).contains { $0.contains("expected the phrases of l12 by language as a mapping") })
    }

    @Test func `that is no YAML is told the line`() {
        #expect(Workbench.errors(in: "scorecard: a\nname: [").first?.hasPrefix("line 3: expected YAML") == true)
        #expect(Workbench.errors(in: "a: 1\nb: 2\na: 3").first?.contains("are there twice") == true)
        #expect(Workbench.errors(in: "") == ["line 1: expected a scorecard, found an empty file"])
        #expect(Workbench.errors(in: "- a").first?.contains("expected a scorecard as a mapping, found a list") == true)
        #expect(Workbench.errors(in: String(repeating: "[", count: 100_000)).count == 1)
    }
}
