import CallModel
import Testing

@testable import Scorecards

@Suite struct `The scorecard for a call` {
    private func scorecard(_ id: String, _ appliesTo: String?) throws -> Scorecard {
        let yaml = Workbench.yaml(items: "- {id: a, kind: text, text: A}")
            .replacing("scorecard: test", with: "scorecard: \(id)")
        return try Workbench.load(appliesTo.map { yaml + "\napplies_to: \($0)" } ?? yaml)
    }

    private func call() throws -> Call {
        var call = try Workbench.call(columns: ["product": "router"])
        call.queue = "technical"
        call.direction = .inbound
        return call
    }

    @Test func `is the one that looks at most columns`() throws {
        let cards = [
            try scorecard("any", nil), try scorecard("queue", "{queue: [technical, sales]}"),
            try scorecard("product", "{queue: technical, product: [router]}"),
            try scorecard("other", "{queue: sales, product: [router], direction: inbound}"),
        ]
        #expect(try Scorecard.select(for: call(), from: cards)?.id == "product")
        #expect(try Scorecard.select(for: Workbench.call(), from: cards)?.id == "any")
    }

    @Test func `cannot ask for a direction that does not exist`() throws {
        let yaml = Workbench.yaml(items: "- {id: a, kind: text, text: A}") + "\napplies_to: {direction: inbund}"
        #expect(Workbench.errors(in: yaml).first?.hasSuffix("did you mean \"inbound\"?") == true)
    }

    @Test func `is none where none is meant for the call`() throws {
        #expect(try Scorecard.select(for: call(), from: [scorecard("sales", "{queue: sales}")]) == nil)
    }

    @Test func `is an error where two claim it equally`() throws {
        let cards = [try scorecard("b", "{queue: technical}"), try scorecard("a", "{direction: inbound}")]
        #expect { try Scorecard.select(for: call(), from: cards) } throws: {
            ($0 as? AmbiguousScorecards)?.scorecards == ["a", "b"]
        }
    }
}
