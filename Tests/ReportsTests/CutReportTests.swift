import CallModel
import Reports
import Testing

@Suite struct CutReportTests {
    private func figures(
        _ id: String, agent: String?, queue: String = "billing", deadAirMs: Double? = nil
    ) -> CallFigures {
        var call = Call(id: DigestFixture.call(id), startedAt: ZonedTime(epochSeconds: 0, utcOffsetSeconds: 0))
        call.agent = agent
        call.queue = queue
        return CallFigures(call: call, measures: deadAirMs.map { ["dead_air.total.ms": $0] } ?? [:])
    }

    private var table: CallTable {
        CallTable([
            figures("1", agent: "boris", deadAirMs: 4000), figures("2", agent: "anna", deadAirMs: 1000),
            figures("3", agent: "anna", deadAirMs: 3000), figures("4", agent: nil), figures("5", agent: "=1+1"),
            figures("6", agent: "anna", deadAirMs: 9000),
        ])
    }

    /// anna 90 (85–95), boris 70 (60–80), `=1+1` 84 (75–93), nobody: one review, no interval.
    private func estimates(_ group: CallGroup) -> GroupEstimates {
        let score: ReportedEstimate? =
            switch group.values.first ?? nil {
            case "anna": ReportedEstimate(value: 90, interval: 85...95, count: 3)
            case "boris": ReportedEstimate(value: 70, interval: 60...80, count: 4)
            case "=1+1": ReportedEstimate(value: 84, interval: 75...93, count: 5)
            default: ReportedEstimate(value: 99, interval: nil, count: 1)
            }
        let passed = ReportedEstimate(value: 0.9, interval: 0.596...0.982, count: 10)
        return GroupEstimates(score: score, passShare: group.values == ["boris"] ? passed : nil)
    }

    private var report: CutReport {
        CutReport(table, by: ["agent"], measures: ["dead_air.total.ms"], estimates: estimates)
    }

    @Test func `calls are grouped by the values of the columns, those nobody filled last`() {
        #expect(report.rows.map(\.values) == [["=1+1"], ["anna"], ["boris"], [nil]])
        #expect(report.rows.map(\.callCount) == [1, 3, 1, 1])
        let byTwo = table.groups(by: ["queue", "agent"])
        #expect(
            byTwo.map(\.values) == [
                ["billing", "=1+1"], ["billing", "anna"], ["billing", "boris"], ["billing", nil],
            ])
    }

    @Test func `hours are sorted as numbers`() {
        let table = CallTable(["10", "9", "x"].map { figures($0, agent: $0) })
        #expect(table.groups(by: ["agent"]).map(\.values) == [["9"], ["10"], ["x"]])
    }

    @Test func `a median is of the calls that have the measure`() {
        #expect(report.rows.map(\.medians) == [[nil], [3000], [4000], [nil]])
        let even = CallTable([figures("1", agent: "a", deadAirMs: 1), figures("2", agent: "a", deadAirMs: 2)])
        #expect(even.groups(by: []).map { $0.median("dead_air.total.ms") } == [1.5])
    }

    @Test func `a group whose interval overlaps the highest is not distinguishable from it`() {
        #expect(report.rows.map(\.standing) == [.notDistinguishable, .highest, .lower, nil])
    }

    @Test func `a single comparable group has nothing to stand against`() {
        let alone = CutReport(table, by: [], measures: []) { _ in
            GroupEstimates(score: ReportedEstimate(value: 90, interval: 85...95, count: 3), passShare: nil)
        }
        #expect(alone.rows.map(\.standing) == [nil])
    }

    @Test func `the text table shows what each figure stands on, and a dash for what cannot be said`() {
        #expect(
            report.text == """
                agent  calls  answered  score (95 %)      passed (95 %)  median dead_air.total.ms  against the highest
                ─────  ─────  ────────  ────────────────  ─────────────  ────────────────────────  ───────────────────
                =1+1       1         5  84.0 (75.0–93.0)  –                                     –  not distinguishable
                anna       3         3  90.0 (85.0–95.0)  –                                3000.0  highest
                boris      1         4  70.0 (60.0–80.0)  90 % (60–98)                     4000.0  lower
                –          1         1  99.0 (too few)    –                                     –

                """)
    }

    @Test func `CSV leaves empty what cannot be said, and a formula is only text`() {
        let lines = report.csv.split(separator: "\r\n", omittingEmptySubsequences: false)
        #expect(
            lines[0]
                == "agent,calls,answered,score,score_lower,score_upper,pass_share,pass_share_lower,pass_share_upper,"
                + "median(dead_air.total.ms),standing")
        #expect(lines[1] == "'=1+1,1,5,84.00,75.00,93.00,,,,,not distinguishable")
        #expect(lines[3] == "boris,1,4,70.00,60.00,80.00,0.9000,0.5960,0.9820,4000.000,lower")
        #expect(lines[4] == ",1,1,99.00,,,,,,,")
        let quoted = CutReport(CallTable([figures("1", agent: "a \"b\", c")]), by: ["agent"], measures: []) { _ in
            GroupEstimates(score: nil, passShare: nil)
        }
        #expect(quoted.csv.contains("\"a \"\"b\"\", c\",1,0,"))
    }

    @Test func `JSON has a schema and sorted keys`() throws {
        let json = try report.json()
        #expect(json.contains(#""schema" : "report/1""#))
        #expect(json.contains(#""standing" : "not distinguishable""#))
        #expect(try report.json() == json)
    }

    @Test func `a table keeps its shape whatever its cells hold`() {
        var table = TextTable([.init("a"), .init("b", .right)])
        table.append(["x\u{1B}[2J\ny", "1"])
        #expect(table.text == "a        b\n───────  ─\nx [2J y  1\n")
    }
}
