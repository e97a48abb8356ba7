import CallModel
import Reviews
import Scorecards
import Testing

@Suite struct SheetTests {
    private func scored(_ answers: [String: Answer], suggestionOnly: Set<String> = []) throws -> ScoredSheet {
        let automatic = Workbench.automatic(deadAirMs: 12_000, call: try call("1"))
        return try ScoredSheet(
            ReviewSheet(answers: answers), on: card, automatic: automatic, suggestionOnly: suggestionOnly)
    }

    @Test func `an automatic answer counts until a person says otherwise, and is kept either way`() throws {
        for (person, counted, origin) in [
            (nil, "no", CountedAnswer.Origin.automatic), ("no", "no", .confirmed), ("yes", "yes", .overridden),
        ] {
            let sheet = try scored(person.map { ["dead_air": .option($0)] } ?? [:])
            let answer = try #require(sheet.answers["dead_air"])
            #expect(answer.answer == .option(counted) && answer.origin == origin)
            #expect(answer.automatic == .option("no"))
        }
    }

    @Test func `an automatic answer that only suggests counts where a person confirms it`() throws {
        #expect(try scored([:], suggestionOnly: ["dead_air"]).answers["dead_air"]?.answer == .notEvaluated)
        let confirmed = try scored(["dead_air": .option("no")], suggestionOnly: ["dead_air"])
        #expect(confirmed.answers["dead_air"]?.origin == .confirmed)
    }

    @Test func `an item that nobody answered is open, not failed`() throws {
        let sheet = try scored([:])
        #expect(sheet.answers["polite"] == (try scored([:]).answers["tone"]))
        #expect(sheet.answers["polite"]?.origin == .open && sheet.score.outcome == .undecided)
    }

    @Test func `an answer to an item that does not exist is refused`() {
        #expect(throws: AnswerError.self) { try scored(["nowhere": .option("yes")]) }
        #expect(throws: AnswerError.self) { try scored(["tone": .number(9)]) }
    }

    @Test func `two sheets differ where answers, comments, notes or the summary do`() {
        let one = ReviewSheet(
            answers: ["polite": .option("yes"), "tone": .number(3)], comments: ["tone": "flat"],
            notes: [MomentNote(id: "n", atMs: 5, text: "here")], summary: "Fine.")
        var two = one
        #expect(one.differences(from: two).isEmpty)
        two.answers = ["polite": .option("yes"), "tone": .number(4), "dead_air": .option("no")]
        two.notes = []
        two.summary = ""
        #expect(
            one.differences(from: two).map { "\($0.part) \($0.id ?? "-")" } == [
                "answer dead_air", "answer tone", "note n", "summary -",
            ])
    }
}
