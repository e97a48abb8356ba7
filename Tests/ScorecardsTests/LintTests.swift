import CallModel
import Testing

@testable import Scorecards

@Suite struct LintTests {
    private func findings(
        _ items: String, spoken: Set<String> = [], measured: [String: MeasurableShare] = [:]
    ) throws -> [String] {
        let phrases = "greeting: {en: [hello], uk: [вітаю]}"
        let card = try Workbench.load(Workbench.yaml(items: items, phrases: phrases))
        return card.lint(spoken: spoken, measured: measured).map { "\($0.item) \($0.code.rawValue)" }
    }

    private let greeting = """
        - id: greeting
          kind: yes_no
          text: Greets
          check: {said: greeting, by: agent}
        """

    @Test func `a plain item has nothing to be said of it`() throws {
        #expect(try findings(greeting) == [])
    }

    @Test func `an item in which every answer earns the same`() throws {
        let item = """
            - id: tone
              kind: choice
              text: Tone
              options: [{id: warm, points: 2, text: Warm}, {id: cold, points: 2, text: Cold}]
            """
        #expect(try findings(item) == ["tone weight_cancels"])
    }

    @Test func `a number that earns the same in every band`() throws {
        func number(_ points: Int) -> String {
            "- {id: rings, kind: number, text: Rings, bands: [{up_to: 2, points: 2}, {points: \(points)}]}"
        }
        #expect(try findings(number(2)) == ["rings weight_cancels"])
        #expect(try findings(number(1)) == [])
    }

    @Test(arguments: [
        "kind: scale, from: 1, to: 5, points: 0", "kind: number", "kind: text", "kind: yes_no, yes: {points: 0}",
    ])
    func `a weight of an item that earns nothing`(_ kind: String) throws {
        #expect(try findings("- {id: tone, \(kind), weight: 3, text: Tone}") == ["tone weight_cancels"])
        #expect(try findings("- {id: tone, \(kind), text: Tone}") == [])
    }

    @Test func `a question that only decides about the next one is meant so`() throws {
        #expect(try findings("- {id: passed_on, kind: yes_no, yes: {points: 0}, text: Passed on}") == [])
    }

    @Test func `a critical item without guidance`() throws {
        #expect(
            try findings("- {id: private, kind: yes_no, no: {fails: true}, text: Private}")
                == ["private critical_without_guidance"])
    }

    @Test func `phrases without variants in a language that callers speak`() throws {
        #expect(try findings(greeting, spoken: ["uk"]) == [])
        #expect(
            try findings(greeting, spoken: ["pl", "uk", "ru"]) == [
                "greeting phrases_missing", "greeting phrases_missing",
            ])
    }

    @Test func `an automatic item that could not be measured in more than three calls of ten`() throws {
        let (few, many) = (MeasurableShare(calls: 10, notMeasurable: 3), MeasurableShare(calls: 10, notMeasurable: 4))
        #expect(try findings(greeting, measured: ["greeting": few]) == [])
        #expect(try findings(greeting, measured: ["greeting": many]) == ["greeting rarely_measurable"])
        #expect(try findings(greeting, measured: ["greeting": MeasurableShare(calls: 0, notMeasurable: 0)]) == [])
    }

    @Test func `the shipped scorecards have nothing of the kind`() throws {
        for scorecard in try ShippedScorecards.load() {
            #expect(scorecard.lint(spoken: ["en", "uk", "ru", "pl"]) == [], "\(scorecard.id)")
        }
    }
}
