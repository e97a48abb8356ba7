import CallModel
import Testing

@testable import Web

@Suite struct TickedNamesTests {
    private func names(_ fields: [String: String]) -> [String]? { TickedNames.figures.names(in: fields) }

    @Test func `names stand in one field with commas between them, each once`() {
        #expect(names(["figures": " asa , aht,asa"]) == ["asa", "aht"])
        #expect(names(["figures": " , "]) == [])
        #expect(names([:]) == nil, "nothing is said of them")
    }

    @Test func `what was ticked before keeps its place, what is new follows, what was typed comes last`() {
        let fields = [
            "figures_before": "csat,asa", "figures.asa": "1", "figures.csat": "1", "figures.aht": "1",
            "figures_more": "mean(wait), asa",
        ]
        #expect(names(fields) == ["csat", "asa", "aht", "mean(wait)"])
    }

    @Test func `what is ticked no more is gone, and a form without ticks asks for none`() {
        #expect(names(["figures_before": "csat,asa", "figures.asa": "1"]) == ["asa"])
        #expect(names(["figures_before": "csat", "figures_more": ""]) == [])
    }

    @Test func `ticks of another list are none of this one`() {
        #expect(names(["figures_before": "", "by.team": "1", "figures.asa": "1"]) == ["asa"])
    }
}
