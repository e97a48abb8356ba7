import CallModel
import Reports
import Testing

@Suite struct KPITests {
    /// The worked example of Cisco's manual: 70 answered within the threshold, 10 abandoned within it, 20 beyond it (here
    /// 15 answered and 5 abandoned late).
    private let hundred: [ReportedCall] =
        (0..<70).map { reported("in-\($0)", agent: "anna", waitS: 5) }
        + (0..<10).map { reported("gone-\($0)", waitS: 8, outcome: "abandoned") }
        + (0..<15).map { reported("late-\($0)", agent: "anna", waitS: 60) }
        + (0..<5).map { reported("lost-\($0)", waitS: 90, outcome: "abandoned") }

    @Test(arguments: [
        ("abandons_ignored", 70.0 / 90), ("abandons_negative", 0.70), ("abandons_positive", 0.80),
        ("only_handled", 70.0 / 85),
    ]) func `each published service level is what its manual computes`(variant: String, expected: Double) throws {
        let level = try figure("service_level.\(variant).20s", of: hundred)
        #expect(level.estimate?.value == expected)
    }

    @Test(arguments: ["service_level", "service_level.20s", "70/30", "service_level.70/30"])
    func `a service level without its formula is an error that names the formulas`(name: String) {
        #expect {
            try FigureCatalogue().figure(name)
        } throws: { error in
            (error as? InputError)?.code == "report.service_level" && "\(error)".contains("abandons_negative")
        }
    }

    @Test(arguments: ["median(score)", "p90(calls_per_agent)"])
    func `a sample has no unweighted statistic, and a ratio has no percentile`(name: String) {
        #expect(throws: InputError.self) { try FigureCatalogue().figure(name) }
    }

    @Test func `a call waited for exactly the time is within it`() throws {
        let calls = [reported("a", agent: "x", waitS: 20), reported("b", agent: "x", waitS: 21)]
        #expect(try figure("service_level.abandons_negative.20s", of: calls).estimate?.value == 0.5)
    }

    @Test func `the speed of answer is of answered calls, and a call without a waiting time is not a call of 0 s`()
        throws
    {
        let asa = try figure(
            "asa",
            of: [
                reported("a", agent: "x", waitS: 10), reported("b", agent: "x", waitS: 30), reported("c", agent: "x"),
                reported("d", waitS: 500, outcome: "abandoned"), reported("e"),
                reported("f", agent: "x", waitS: 99) { $0.direction = .outbound },
            ])
        #expect(asa.estimate?.value == 20_000)
        #expect((asa.counts.values, asa.counts.notApplicable, asa.counts.notMeasurable) == (2, 2, 2))
    }

    @Test func `handle time adds the work after the call`() throws {
        let calls = [
            reported("a", agent: "x") { $0.talkMs = 100_000 },
            reported("b", agent: "x") {
                $0.talkMs = 200_000
                $0.columns["wrap_ms"] = "50000"
            },
        ]
        #expect(try figure("aht", of: calls).estimate?.value == 175_000)
    }

    @Test func `short abandons can be left out of abandonment, and the name says so`() throws {
        #expect(try figure("abandonment", of: hundred).estimate?.value == 0.15)
        #expect(try figure("abandonment.after.10s", of: hundred).estimate?.value == 5.0 / 90)
    }

    @Test func `what the first line solved is neither passed on nor escalated`() throws {
        let calls = [
            reported("a", agent: "x", outcome: "solved"), reported("b", agent: "x", outcome: "escalated"),
            reported("c", agent: "x", outcome: "solved") { $0.transferredTo = "second-line" },
            reported("d", agent: "x", outcome: "offer sent"),
        ]
        let solved = try figure("first_line", of: calls)
        #expect(solved.estimate?.value == 1.0 / 3 && solved.counts.notMeasurable == 1)
        #expect(try figure("escalations", of: calls).estimate?.value == 1.0 / 3)
        #expect(try figure("transfers", of: calls).estimate?.value == 0.25)
    }

    @Test func `a caller who gave no rating is not evaluated, and a rating off the scale is not counted as satisfied`()
        throws
    {
        let calls = [5.0, 4, 2, 9].enumerated().map { index, rating in
            reported("r\(index)", agent: "x") { $0.csat = rating }
        }
        let satisfied = try figure("csat.satisfied", of: calls + [reported("n", agent: "x")])
        #expect(satisfied.estimate?.value == 2.0 / 3)
        #expect((satisfied.counts.notMeasurable, satisfied.counts.notEvaluated) == (1, 1))
    }

    @Test func `the times of a ticket run from its creation`() throws {
        let ticket = reported("t", agent: "x") {
            $0.columns = [
                "created_at": "2026-11-16T09:00:00+02:00", "first_response_at": "2026-11-16T09:30:00+02:00",
            ]
        }
        #expect(try figure("first_response_time", of: [ticket]).estimate?.value == 1_800_000)
        #expect(try figure("resolution_time", of: [ticket]).counts.notEvaluated == 1)
        #expect(try figure("resolution_time", of: [reported("call", agent: "x")]).counts.notApplicable == 1)
    }

    @Test func `an installation says what its outcomes mean`() {
        var words = OutcomeWords()
        words.abandoned = ["aufgelegt"]
        var call = Call(id: DigestFixture.call("a"), startedAt: ZonedTime(epochSeconds: 0, utcOffsetSeconds: 0))
        call.outcome = "Aufgelegt"
        #expect(ReportedCall(call, words: words).ending == .abandoned)
        #expect(ReportedCall(call).ending == nil)
    }
}
