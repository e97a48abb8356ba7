import CallModel
import Reports
import Testing

@Suite struct CutReportTests {
    private func call(_ id: String, agent: String?, deadAirMs: Double? = nil) -> ReportedCall {
        var call = reported(id, agent: agent)
        call.measures = deadAirMs.map { ["dead_air.total.ms": $0] } ?? [:]
        return call
    }

    private var table: CallTable {
        CallTable([
            call("1", agent: "boris", deadAirMs: 4000), call("2", agent: "anna", deadAirMs: 1000),
            call("3", agent: "anna", deadAirMs: 3000), call("4", agent: nil), call("5", agent: "=1+1"),
        ])
    }

    /// anna 90 (85–95), boris 70 (60–80), `=1+1` 84 (75–93), nobody: one review, no interval.
    private func estimate(_ figure: CallFigure, _ group: CallGroup) -> ReportedEstimate? {
        guard figure.definition.name == "score" else { return plainMean(figure, group) }
        return switch group.values.first ?? nil {
        case "anna": ReportedEstimate(value: 90, interval: 85...95, count: 3)
        case "boris": ReportedEstimate(value: 70, interval: 60...80, count: 4)
        case "=1+1": ReportedEstimate(value: 84, interval: 75...93, count: 5)
        default: ReportedEstimate(value: 99, interval: nil, count: 1)
        }
    }

    private func report(by columns: [String] = ["agent"]) throws -> CutReport {
        let catalogue = FigureCatalogue(measures: ["dead_air.total.ms": .milliseconds])
        return CutReport(
            table, by: columns,
            figures: [try catalogue.figure("score"), try catalogue.figure("mean(dead_air.total.ms)")],
            estimate: estimate)
    }

    @Test func `calls are grouped by the values of the columns, those nobody filled last`() throws {
        #expect(try report().rows.map(\.values) == [["=1+1"], ["anna"], ["boris"], [nil]])
        #expect(try report().rows.map(\.callCount) == [1, 2, 1, 1])
    }

    @Test func `rows about groups say facts of no single call`() throws {
        let cut = try report().document(period: nil)
        #expect(cut.subjects.isEmpty && cut.speaking(onlyOf: []) == cut)
    }

    @Test func `hours are sorted as numbers`() {
        let table = CallTable(["10", "9", "x"].map { call($0, agent: $0) })
        #expect(table.groups(by: ["agent"]).map(\.values) == [["9"], ["10"], ["x"]])
    }

    @Test func `a call that speaks of two themes is in both groups, one that speaks of none in neither`() {
        var both = call("1", agent: "a"), none = call("2", agent: "a")
        (both.themes, none.themes) = (["labels", "pdf"], [])
        let groups = CallTable([both, none, call("3", agent: "a")]).groups(by: ["theme"])
        #expect(groups.map(\.values) == [["labels"], ["pdf"], [nil]])
        #expect(groups.map(\.calls.count) == [1, 1, 2])
    }

    @Test func `a group whose interval overlaps the highest is not distinguishable from it`() throws {
        #expect(try report().rows.map(\.standing) == [.notDistinguishable, .highest, .lower, nil])
        #expect(try report(by: []).rows.map(\.standing) == [nil])
    }

    @Test func `the text table shows what each figure stands on, a dash for what cannot be said, and the formula`()
        throws
    {
        let text = try report().document(period: "2026-W47").text
        #expect(text.hasPrefix("Calls by agent, 2026-W47\n"))
        #expect(text.contains("boris      1  70.0 (60.0–80.0) n 4                4.0 s n 1  lower\n"))
        #expect(text.contains("–          1              99.0 n 1                        –  –\n"))
        #expect(text.contains("\nscore/1  Σ w·s / Σ w over reviewed calls drawn at random"))
        #expect(text.contains("calls without a value: not measurable 2"))
    }

    @Test func `CSV leaves empty what cannot be said, and a formula is only text`() throws {
        let lines = try report().document(period: nil).csv.split(separator: "\r\n")
        #expect(lines[0].hasPrefix("agent,calls,score,score_lower,score_upper,score_n,score_not_applicable,"))
        #expect(lines[1] == "'=1+1,1,84.00,75.00,93.00,5,0,0,1,,,,0,0,1,0,not distinguishable")
        #expect(lines[3] == "boris,1,70.00,60.00,80.00,4,0,0,1,4000,,,1,0,0,0,lower")
    }

    @Test func `JSON has a schema, sorted keys and the formulas`() throws {
        let json = try report().document(period: nil).json()
        #expect(json.contains(#""schema" : "report/2""#) && json.contains(#""formula" : "score/1""#))
        #expect(json.contains(#""against the highest" : "not distinguishable""#))
    }

    @Test func `a page holds no script, and names are only text in it`() throws {
        let table = CallTable([call("1", agent: "<script>alert(1)</script>")])
        let page = CutReport(table, by: ["agent"], figures: [try FigureCatalogue().figure("score")], estimate: estimate)
            .document(period: nil).html()
        #expect(!page.contains("<script") && page.contains("&lt;script"))
    }

    @Test func `a chart has a row for every group, also for those that cannot say`() throws {
        let chart = try #require(try report().document(period: nil).charts.first)
        #expect(chart.hasPrefix("<svg ") && chart.contains(">boris<") && chart.contains(">–<"))
        #expect(!chart.contains("nan") && !chart.contains("inf"))
    }

    @Test func `a table keeps its shape whatever its cells hold`() {
        var table = TextTable([.init("a"), .init("b", .right)])
        table.append(["x\u{1B}[2J\ny", "1"])
        #expect(table.text == "a        b\n───────  ─\nx [2J y  1\n")
    }
}
