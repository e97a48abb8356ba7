import Accounts
import CallModel
import Pipeline
import Reports
import Sampling
import Store
import Testing

@testable import Web

/// Reports as the lead of a team reads them: of the north, which alone takes the queue of support, where a third of all
/// callers gave up, and never in the name of a team. The south takes sales.
@Suite struct LeadReportTests {
    private static let seed = "seed-of-the-draw"

    private func house() async throws -> House {
        var reports = ReportSettings()
        reports.norms = [Norm(figure: "abandonment", limits: [.peak: .atMost(0.05), .quiet: .atMost(0.05)])]
        let house = try await House(reports: reports)
        try await house.add("manager", .qaManager)
        try await house.add("lead", .lead, team: "north")
        try await house.store.meet(
            calls("n", 40, "support", "north") + calls("g", 20, "support", nil) + calls("s", 30, "sales", "south"))
        try await house.store.meet([passedOn(), continued()])
        try await draw(in: house)
        return house
    }

    private func calls(_ name: String, _ count: Int, _ queue: String, _ team: String?) throws -> [Call] {
        try (0..<count).map { index in
            var call = try begun("\(name)\(index)", at: 86_400 * (index % 2) + 3600 * (index % 4))
            (call.queue, call.team, call.agent) = (queue, team, team.map { "agent of \($0)" })
            (call.outcome, call.waitMs) = (team == nil ? "abandoned" : "solved", team == nil ? 30_000 : 5000)
            return call
        }
    }

    private func begun(_ name: String, at seconds: Int) throws -> Call {
        Call(
            id: try required(CallID(name)),
            startedAt: ZonedTime(epochSeconds: 1_789_900_000 + seconds, utcOffsetSeconds: 7200))
    }

    /// From the north to the south.
    private func passedOn() throws -> Call {
        var call = try begun("leg-1", at: 400_000)
        (call.team, call.agent, call.transferredTo) = ("north", "agent of north", "agent of south")
        return call
    }

    private func continued() throws -> Call {
        var call = try begun("leg-2", at: 400_300)
        (call.team, call.agent, call.outcome) = ("south", "agent of south", "solved")
        call.previousCall = CallID("leg-1")
        return call
    }

    private struct DrawDocument: Encodable {
        let draw: Draw
        let columns = ["queue"]
        let frame: [String] = []
    }

    /// One call of each queue.
    private func draw(in house: House) async throws {
        let odds = try required(InclusionProbability(drawnCount: 1, populationCount: 30))
        let strata = try [("sales", "s0"), ("support", "n0")].map { queue, call in
            StratumDraw(
                stratum: Stratum(key: "queue=\(queue)"), populationCount: 30,
                drawn: [DrawnCall(call: try required(CallID(call)), rank: "0", odds: odds)])
        }
        let draw = Draw(
            seed: Self.seed, period: House.drawID, frameSHA256: String(repeating: "0", count: 64), strata: strata)
        _ = try await house.store.saveDraw(
            DrawDocument(draw: draw), id: House.drawID, period: House.drawID, calls: [DrawnCallEntry<DrawReason>](),
            by: house.keeper)
    }

    @Test func `callers who gave up in the queue of the team are in its figures`() async throws {
        let house = try await house()
        let query = "?kind=cut&by=team&figures=abandonment&period=all"
        let lead = try await Program(house, of: "lead").get("/reports\(query)")
        let manager = try await Program(house, of: "manager").get("/reports\(query)")
        #expect(lead["rows", "0", "team"] == .text("north") && lead["rows", "1"] == nil)
        #expect(lead["rows", "0", "abandonment", "n"] == .integer(61))
        #expect(lead["rows", "0", "abandonment"] == manager["rows", "0", "abandonment"])
        let page = try await house.browser(of: "lead").get("/reports\(query)").text
        #expect(page.contains("n\u{A0}61") && page.contains("theirs who took 95 of 100 calls of its queue"))
    }

    @Test func `norms, hours and charts are of the own callers, with those who gave up`() async throws {
        let browser = try await house().browser(of: "lead")
        let norms = try await browser.get("/reports?kind=norms&period=all").text
        #expect(norms.contains("not met") && norms.contains("Of 2 norms 0 are met, 2 are not"))
        let hours = try await browser.get("/reports/csv?kind=hours&period=all").text
        let offered = hours.split(whereSeparator: \.isNewline).dropFirst().compactMap { line in
            line.split(separator: ",").dropFirst(3).first.flatMap { Int($0) }
        }
        #expect(offered.reduce(0, +) == 61)
        let control = try await browser.get("/reports/csv?kind=control&figures=abandonment&by=day&period=all").text
        #expect(control.contains(",30,0.3333,"))
    }

    @Test func `the standing of the figures counts the own calls, and nobody foresees a draw but the manager`()
        async throws
    {
        let house = try await house()
        for path in ["/reports?kind=coverage&period=all", "/reports/json?kind=coverage&period=all"] {
            #expect(try await house.browser(of: "manager").get(path).text.contains(Self.seed), "\(path)")
            let answer = try await house.browser(of: "lead").get(path)
            #expect(answer.status == 200 && !answer.text.contains(Self.seed), "\(path)")
        }
        let standing = try await Program(house, of: "lead").get("/reports?kind=coverage&period=all")
        #expect(standing["rows", "0", "calls"] == .integer(61))
        // How the other queue was drawn is not theirs to know.
        let text = try await house.browser(of: "lead").get("/reports/json?kind=coverage&period=all").text
        #expect(text.contains("queue=support") && !text.contains("queue=sales"))
    }

    @Test func `the ledger is shown at once, and what the figures stand on where it is asked for`() async throws {
        let house = try await house()
        try await house.store.save(
            [RecordingEntry(path: "a.wav", sizeBytes: 1, modifiedMs: 1, fate: .waiting, reason: nil)], night: 1)
        let manager = try await house.browser(of: "manager")
        let ledger = try await manager.get("/coverage").text
        #expect(ledger.contains("class=\"fates\"") && !ledger.contains("class=\"wide report\""))
        #expect(ledger.contains("name=\"period\" value=\"2026-08-29..2026-09-25\""))
        let whole = try await manager.get("/coverage?period=all").text
        #expect(whole.contains("class=\"wide report\"") && whole.contains(Self.seed))
        let lead = try await house.browser(of: "lead").get("/coverage?period=all").text
        #expect(lead.contains("class=\"wide report\"") && !lead.contains(Self.seed))
    }

    @Test func `where too many reports are asked for, the ledger is shown all the same`() async throws {
        let house = try await house()
        try await house.store.save(
            [RecordingEntry(path: "a.wav", sizeBytes: 1, modifiedMs: 1, fate: .waiting, reason: nil)], night: 1)
        let (closed, door) = AsyncStream<Void>.makeStream()
        var waiting: [Task<Void, any Error>] = []
        for index in 0...ReportRoom.mostWaiting {
            let reader = try required(AccountName("reader-\(index)"))
            waiting.append(
                Task {
                    try await house.bench.reports.make(for: reader) {
                        for await _ in closed {}
                    } _: { _ in
                    }
                })
        }
        while house.bench.reports.waitingCount < ReportRoom.mostWaiting { await Task.yield() }
        let page = try await house.browser(of: "manager").get("/coverage?period=all")
        #expect(page.status == 200 && page.text.contains("class=\"fates\""))
        #expect(page.text.contains("role=\"alert\">Try again in a few seconds."))
        door.finish()
        for task in waiting { try await task.value }
    }

    @Test func `one click on a figure leads to its calls, of which those open that may be shown`() async throws {
        let house = try await house()
        try await house.addScorableCall("open", agent: "agent of north", team: "north")
        let manager = try await house.browser(of: "manager")
        let page = try await manager.get("/reports?kind=kpis&by=team&figures=abandonment&period=all").text
        let path = "/reports/calls?kind=cut&by=team&figures=abandonment&period=all&at.team="
        for address in [path + "north", path.replacing("abandonment", with: "") + "south"] {
            #expect(page.contains("<a href=\"\(address.replacing("&", with: "&amp;"))\">"), "\(address)")
        }
        for name in ["manager", "lead"] {
            let calls = try await house.browser(of: name).get(path + "north").text
            #expect(calls.contains("<th scope=\"row\">g0</th>") && calls.contains("100\u{A0}%"), "\(name)")
            #expect(calls.firstMatch(of: /\d{4}-\d\d-\d\dT/) == nil, "times are the reader's")
            #expect(calls.contains("<a href=\"/calls/open\">open</a>") && !calls.contains("/calls/n0"), "\(name)")
        }
        let others = try await house.browser(of: "lead").get(path + "south").text
        #expect(others.contains("class=\"empty\"") && !others.contains(">s0<"))
        let unknown = try await manager.get("/reports/calls?kind=cut&by=team&figures=foo&period=all&at.team=north")
        #expect(unknown.status == 422)
        let wide = try await manager.get("/reports/calls?kind=cut&by=team,agent,queue,language&period=all")
        #expect(wide.status == 422)
    }

    @Test func `a case that was passed to another team is told with its end, and without its people`() async throws {
        let house = try await house()
        let text = try await house.browser(of: "lead").get("/api/v1/reports?kind=cases&period=all").text
        #expect(text.contains("agent of north → another team") && text.contains("\"solved\" : \"solved\""))
        #expect(!text.contains("agent of south") && !text.contains("leg-2"))
        let whole = try await house.browser(of: "manager").get("/api/v1/reports?kind=cases&period=all").text
        #expect(whole.contains("agent of north → agent of south") && whole.contains("leg-2"))
    }
}
