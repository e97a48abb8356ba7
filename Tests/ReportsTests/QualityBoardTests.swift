import CallModel
import Reports
import Testing

@Suite struct QualityBoardTests {
    private func figure(_ value: Double?, _ formula: BoardFigure.Formula = .weightedMeanScore) throws -> BoardFigure {
        BoardFigure(
            formula,
            estimate: value.map { ReportedEstimate(value: $0, interval: $0 - 1...$0 + 1, count: 3) },
            calls: [try #require(CallID("c-1"))])
    }

    private func row(_ group: String?, scoring value: Double) throws -> QualityBoard.Row {
        QualityBoard.Row(
            group: group, score: try figure(value), passShare: try figure(0.5, .weightedPassShare),
            peak: try figure(value), quiet: try figure(nil),
            items: [.init(scorecard: "card", item: "tone", figure: try figure(value, .weightedItemMean))],
            trend: [.init(period: "2026-W47", figure: try figure(value))])
    }

    private func board() throws -> QualityBoard {
        QualityBoard(
            column: "team", norm: .init(score: try figure(75), peak: try figure(70), quiet: try figure(80)),
            rows: [try row(nil, scoring: 60), try row("north", scoring: 90)])
    }

    @Test func `the table has a line for the norm, each figure, each item and each period, group by group`() throws {
        let lines = try board().table.csv.split(separator: "\r\n").map(String.init)
        #expect(lines[0] == "team,figure,part,value,lower,upper,n,standing")
        #expect(lines[1...3].map { $0.prefix { $0 != "." } } == [",norm,,75", ",norm_peak,,70", ",norm_quiet,,80"])
        #expect(
            Array(lines[4...9]) == [
                "north,score,,90.0,89.0,91.0,3,highest", "north,pass_share,,0.5,-0.5,1.5,3,",
                "north,peak,,90.0,89.0,91.0,3,", "north,quiet,,,,,0,", "north,item,card/tone,90.0,89.0,91.0,3,",
                "north,period,2026-W47,90.0,89.0,91.0,3,",
            ])
        #expect(lines.count == 16 && lines[10] == ",score,,60.0,59.0,61.0,3,lower")
    }

    @Test func `no single call is named`() throws {
        let table = try board().table
        #expect(try !table.csv.contains("c-1") && !table.json().contains("c-1"))
    }
}
