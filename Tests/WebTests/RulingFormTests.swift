import CallModel
import Pipeline
import Scorecards
import Testing

@testable import Web

@Suite struct RulingFormTests {
    private static func item(of kind: String) throws -> Item {
        let items = ScorecardFolder(path: House.shippedScorecards).load().scorecards.flatMap(\.items)
        return try required(items.first { $0.kind.name == kind })
    }

    private static func ruled(_ form: [String: String], on item: Item, given: Scorecards.Answer?) throws -> Scorecards
        .Answer?
    {
        try RulingForm(form: form).answer(to: item, insteadOf: given)
    }

    @Test func `of a multiple choice several options or none can be decided on`() throws {
        let item = try Self.item(of: "multiple_choice")
        let ids = item.kind.options.map(\.id)
        let both = Scorecards.Answer.options(ids.prefix(2).sorted())
        let ticks = Dictionary(uniqueKeysWithValues: ids.prefix(2).map { ("option.\(item.id).\($0)", "1") })
        #expect(try Self.ruled(ticks, on: item, given: .options([ids[0]])) == both)
        #expect(try Self.ruled(ticks, on: item, given: both) == nil, "left as it was, it stands")
        #expect(try Self.ruled([:], on: item, given: both) == .options([]))
        #expect(try Self.ruled([:], on: item, given: .notEvaluated) == nil)
    }

    @Test func `a number and a text are decided by what is entered, and stand where nothing is changed`() throws {
        let (number, text) = (try Self.item(of: "number"), try Self.item(of: "text"))
        #expect(try Self.ruled(["value.\(number.id)": "5,5"], on: number, given: .number(3)) == .number(5.5))
        #expect(try Self.ruled(["value.\(number.id)": "3"], on: number, given: .number(3)) == nil)
        #expect(throws: Refusal.self) {
            try Self.ruled(["value.\(number.id)": "five"], on: number, given: .number(3))
        }
        #expect(try Self.ruled(["value.\(text.id)": "b\r\nc"], on: text, given: .text("a")) == .text("b\nc"))
        #expect(try Self.ruled(["value.\(text.id)": "b\r\nc"], on: text, given: .text("b\nc ")) == nil)
    }

    @Test func `the fields of a decision hold what the reviewer answered`() throws {
        let item = try Self.item(of: "multiple_choice")
        let first = try required(item.kind.options.first).id
        let choice = EvaluationContent.Ruling(item, given: .options([first]), Messages(.en))
        #expect(choice.rulingTicks.filter(\.isChosen).map(\.choiceValue) == [first])
        #expect(choice.rulingOptions.allSatisfy { ["", RulingForm.notApplicable].contains($0.choiceValue) })
        let number = EvaluationContent.Ruling(try Self.item(of: "number"), given: .number(3.125), Messages(.uk))
        #expect(number.takesNumber && number.givenValue == "3.125")
    }
}
