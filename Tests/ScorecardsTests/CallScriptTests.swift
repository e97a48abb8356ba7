import CallModel
import Testing

@testable import Scorecards

@Suite struct `A call script` {
    @Test(arguments: ["Customer: … Yes ♪ well", "Customer: …Yes ♪well", "Customer: …Yes♪well"])
    func `hears silence and music alone and beside words`(_ text: String) throws {
        let script = try CallScript(text)
        let utterance = try #require(script.utterances.first)
        #expect(utterance.words.map(\.text) == ["Yes", "well"])
        #expect(utterance.words.map(\.range.startMs) == [1000, 6400])
        #expect(script.music == [TimeRange(startMs: 1400, endMs: 6400)])
        #expect(script.durationMs == 6800)
    }

    @Test func `leaves words as they are written`() throws {
        #expect(try CallScript("Agent: ①First, Ann's").utterances.first?.text == "①First, Ann's")
    }

    @Test func `names the line that nobody speaks`() {
        #expect(throws: CallScript.Fault(line: 3)) { try CallScript("Agent: Hello\n\nSomebody: Hello") }
    }
}
