import Accounts
import CallModel
import Foundation
import Pipeline
import Reports
import Store
import Synchronization
import Testing
import Themes

@testable import Web

/// The reports of the command line as pages and operations.
@Suite struct ReportPagesTests {
    /// Two teams, a partner, and calls that nobody recorded.
    private func house() async throws -> House {
        let house = try await House()
        try await house.add("manager", .qaManager)
        try await house.add("lead", .lead, team: "north")
        try await house.add("product", .product)
        try await house.add("auditor", .auditor)
        let calls = try (0..<12).map { index in
            let isNorth = index < 8
            var call = Call(
                id: try required(CallID("R-\(index)")),
                startedAt: ZonedTime(epochSeconds: 1_789_900_000 + index * 43_200, utcOffsetSeconds: 7200))
            (call.agent, call.team) = isNorth ? ("agent-north", "north") : ("agent-south", "south")
            (call.queue, call.partner) = (isNorth ? "support" : "sales", isNorth ? nil : "dovira")
            (call.waitMs, call.talkMs, call.outcome) = (10_000 + index * 1000, 60_000, "solved")
            call.customer = index == 3 || index == 9 ? "K-1" : nil
            return call
        }
        try await house.store.meet(calls)
        return house
    }

    @Test func `before a kind is chosen nothing is computed, and every kind is one link away`() async throws {
        let page = try await house().browser(of: "manager").get("/reports").text
        for kind in ReportKind.allCases { #expect(page.contains("/reports?kind=\(kind.rawValue)\"")) }
        #expect(page.contains("sidetone.yaml"))
        #expect(!page.contains("<table"))
    }

    @Test(arguments: ReportKind.allCases)
    func `every kind answers, or says why it cannot`(kind: ReportKind) async throws {
        let answer = try await house().browser(of: "manager").get("/reports?kind=\(kind.rawValue)")
        #expect(answer.status == 200)
        let isAnswered = answer.text.contains("/reports/csv?kind=\(kind.rawValue)")
        #expect(isAnswered != answer.text.contains("role=\"alert\""), "\(kind)")
        #expect(isAnswered == (kind != .norms), "\(kind)")
        #expect(!answer.text.contains("reports.note."), "\(kind): every note has its words")
    }

    @Test func `what a report says of itself stands on the page, in words of the reader or in English`() async throws {
        let house = try await house()
        let manager = try await house.browser(of: "manager")
        let cut = try await manager.get("/reports?kind=cut&by=team&figures=item.automatic.support/greeting").text
        #expect(cut.contains("lang=\"en\">support/greeting, automatic: people were not compared"))
        let mix = try await manager.get("/reports?kind=comparison&by=load").text
        #expect(mix.contains("Same mix (load)"))
        var account = try required(try await house.store.account(try required(AccountName("manager"))))
        account.language = .pl
        _ = try await house.store.update(account)
        let polish = try await house.browser(of: "manager").get("/reports?kind=control&figures=asa").text
        #expect(polish.contains("lang=\"pl\">Punktów poza przypadkiem: "))
        #expect(polish.contains(" z 7 (granice individuals/1).</p>"))
    }

    @Test func `a figure stands with its interval, its calls, its formula and a chart`() async throws {
        let page = try await house().browser(of: "manager").get("/reports?kind=cut&by=team&figures=asa").text
        #expect(page.contains("13.5\u{A0}s") && page.contains("n\u{A0}8"))
        #expect(page.contains("asa/1") && page.contains("Σ waiting time of answered calls / answered"))
        #expect(page.contains("class=\"interval\""))
    }

    @Test func `columns and figures are chosen by their names in words, and the first column stays in view`()
        async throws
    {
        let manager = try await house().browser(of: "manager")
        let page = try await manager.get("/reports?kind=cut&by=team&figures=asa,aht").text
        #expect(page.contains("Speed of answer, Handle time</summary>") && page.contains("Team</summary>"))
        #expect(page.contains(#"name="figures.asa" value="1" checked> Speed of answer"#))
        #expect(page.contains(#"name="figures.csat" value="1"> Rating by customers"#))
        #expect(page.contains(#"<th scope="row">north</th>"#))
        let control = try await manager.get("/reports?kind=control").text
        #expect(control.contains(#"<select id="figures" name="figures">"#))
        #expect(control.contains(#"<option value="abandonment" selected>Gave up waiting</option>"#))
    }

    @Test func `what was ticked gets the address that holds the whole question`() async throws {
        let manager = try await house().browser(of: "manager")
        let ticked = "by_before=agent&by.team=1&by_more=&figures_before=aht,csat&figures.asa=1&figures.aht=1"
        let answer = try await manager.get("/reports?kind=cut&\(ticked)&period=all")
        let figures = "aht,asa".percentEncoded
        #expect(answer.status == 303 && answer.location == "/reports?kind=cut&by=team&figures=\(figures)&period=all")
        let refused = try await manager.get("/reports?kind=cut&by_before=agent&by_more=a,b,c,d")
        #expect(refused.status == 200 && refused.text.contains("role=\"alert\""))
    }

    @Test func `figures of a report are written as the reader's language writes them`() async throws {
        let house = try await house()
        var account = try required(try await house.store.account(try required(AccountName("manager"))))
        account.language = .uk
        _ = try await house.store.update(account)
        let page = try await house.browser(of: "manager").get("/reports?kind=cut&by=team&figures=asa").text
        #expect(page.contains("13,5\u{A0}с") && !page.contains("13.5\u{A0}"))
    }

    @Test func `formulas are in the reader's language on the page, and in English in files`() async throws {
        let house = try await house()
        var account = try required(try await house.store.account(try required(AccountName("manager"))))
        account.language = .uk
        _ = try await house.store.update(account)
        let (manager, query) = (try await house.browser(of: "manager"), "?kind=cut&by=team&figures=asa,abandonment")
        let page = try await manager.get("/reports\(query)").text
        #expect(page.contains("Σ часу чекання прийнятих дзвінків / прийняті; 95 %: стьюдентизований бутстреп; <span"))
        #expect(page.contains("95 зі 100 дзвінків") && !page.contains("abandoned / offered"))
        let file = try await manager.get("/reports/json\(query)").text
        #expect(file.contains("Σ waiting time of answered calls") && file.contains("studentised bootstrap"))
    }

    @Test func `a dash stands where a report has nothing to say, and words where nobody said`() async throws {
        let house = try await house()
        var (unsaid, teamless) = (try call("unsaid"), try call("teamless"))
        unsaid.team = "west"
        (teamless.agent, teamless.outcome) = ("agent", "solved")
        try await house.store.meet([unsaid, teamless])
        let manager = try await house.browser(of: "manager")
        let cut = try await manager.get("/reports?kind=cut&by=team&figures=transfers").text
        #expect(cut.contains("Against the highest") && cut.contains("<td>–</td></tr>"))
        #expect(cut.contains("<th scope=\"row\">nobody said</th>") && !cut.contains("<td>nobody said</td>"))
        let control = try await manager.get("/reports?kind=control&figures=asa").text
        #expect(control.contains("<td>–</td></tr>") && !control.contains("nobody said"))
    }

    private func call(_ id: String) throws -> Call {
        Call(
            id: try required(CallID(id)), startedAt: ZonedTime(epochSeconds: 1_789_900_000, utcOffsetSeconds: 7200))
    }

    @Test func `figures that are alike stand behind a line of a comparison, with one formula`() async throws {
        let items = (1...4).map { "item.support/item-\($0)" }.joined(separator: ",")
        let manager = try await house().browser(of: "manager")
        let page = try await manager.get("/reports?kind=comparison&by=load&figures=asa,\(items)&period=all").text
        let parts = page.components(separatedBy: "<details class=\"fold\">")
        #expect(parts.count == 2 && parts[0].contains("asa") && !parts[0].contains(">support/item-1<"))
        #expect(parts[1].hasPrefix("<summary>Items, answered by people: 4. None differs beyond chance.</summary>"))
        for number in 1...4 { #expect(parts[1].contains("<th scope=\"row\">support/item-\(number)</th>")) }
        #expect(page.components(separatedBy: "points / possible points of the item").count == 2)
        #expect(page.contains("item.SCORECARD/ITEM</code>") && page.contains("asa/1</code>"))
    }

    @Test func `a file is what the command prints, and is on record`() async throws {
        let house = try await house()
        let query = "kind=cut&by=team&figures=asa,aht&period=all"
        let csv = try await house.browser(of: "manager").get("/reports/csv?\(query)")
        let desk = try await ReportDesk(
            store: house.store, gate: try await house.bench.gate(), calendar: LoadCalendar(),
            settings: ReportSettings(), period: nil)
        let figures = try ["asa", "aht"].map { try FigureCatalogue.standard.figure($0) }
        #expect(try csv.text == desk.cut(by: ["team"], figures: figures).csv)
        let exports = LockedEntries()
        try await house.store.forEachAuditEntry(AuditQuery(action: "export")) { exports.add($0.content.object) }
        #expect(exports.all == ["report:cut"])
        #expect(try await house.browser(of: "manager").get("/reports/svg?\(query)").text.hasPrefix("<svg"))
        #expect(try await house.browser(of: "manager").get("/reports/exe?\(query)").status == 404)
    }

    @Test func `a lead sees figures of the own team only, and names no call of another`() async throws {
        let house = try await house()
        let lead = try await house.browser(of: "lead")
        for format in ["csv", "json"] {
            let text = try await lead.get("/reports/\(format)?kind=cut&by=team&figures=asa&period=all").text
            #expect(text.contains("north") && !text.contains("south"))
        }
        let path = "/api/v1/reports?kind=repeats&period=all"
        let repeats = try await lead.get(path).text
        #expect(repeats.contains("R-3") && !repeats.contains("R-9"))
        #expect(try await house.browser(of: "manager").get(path).text.contains("R-9"))
        #expect(try await lead.get("/reports?kind=comparison&period=all").text.contains("role=\"alert\""))
    }

    @Test func `the product team and auditors have no reports of agents, and leads foresee no draw`() async throws {
        let house = try await house()
        for name in ["product", "auditor"] {
            let browser = try await house.browser(of: name)
            for path in ["/reports", "/reports?kind=cut", "/reports/csv?kind=cut", "/api/v1/reports?kind=cut"] {
                #expect(try await browser.get(path).status == 404)
            }
        }
        try await house.addScorableCall("1", agent: "agent-north", team: "north")
        try await house.draw(["1"], for: nil)
        let path = "/coverage?period=all"
        #expect(try await house.browser(of: "auditor").get(path).status == 200)
        #expect(try await house.browser(of: "lead").get(path).status == 200)
    }

    @Test func `what cannot be asked is said in words, and to programs as a place`() async throws {
        let house = try await house()
        let page = try await house.browser(of: "manager").get("/reports?kind=cut&by=shoe_size").text
        #expect(page.contains("shoe_size") && page.contains("role=\"alert\""))
        let program = try await Program(house, of: "manager")
        let refused = try await program.get("/reports?kind=cut&figures=service_level.20s")
        #expect(refused.status == 422 && refused.reason == "report.service_level" && refused.place == "?figures")
        #expect(try await program.get("/reports").status == 400)
        #expect(try await program.get("/reports?kind=weather").status == 400)
    }

    @Test(arguments: ReportKind.allCases)
    func `programs get every kind as the document describes it`(kind: ReportKind) async throws {
        let program = try await Program(house(), of: "manager")
        let answer = try await program.get("/reports?kind=\(kind.rawValue)&period=all")
        #expect(answer.status == (kind == .norms ? 422 : 200))
    }

    @Test func `without a period the four weeks that end with the latest call are read`() async throws {
        let house = try await house()
        try await house.store.meet([
            Call(
                id: try required(CallID("old")),
                startedAt: ZonedTime(epochSeconds: 1_700_000_000, utcOffsetSeconds: 0))
        ])
        let manager = try await house.browser(of: "manager")
        #expect(
            try await manager.get("/reports/csv?kind=cut&by=month").text.split(whereSeparator: \.isNewline).count == 2)
        #expect(try await manager.get("/reports/csv?kind=cut&by=month&period=all").text.contains("2023-11"))
    }

    @Test func `an incident is told with its announcement, and calls only open for those who may`() async throws {
        let house = try await house()
        let alert = """
            {"id":"incident-1","theme":"calls","since":"2026-09-20T09:00:00Z","opened_at":"2026-09-20T10:00:00Z",
            "last_at":"2026-09-20T12:00:00Z","reopenings":0,"most_callers":12}
            """
        try await house.store.save([JSONDecoder().decode(IncidentAlert.self, from: Data(alert.utf8))])
        let page = try await house.browser(of: "product").get("/incidents").text
        #expect(page.contains("Many people are calling right now") && page.contains(">12<"))
        #expect(try await house.browser(of: "auditor").get("/incidents").status == 404)
        let answer = try await Program(house, of: "product").get("/incidents")
        #expect(answer.items.count == 1)
    }
}

/// Collects from a closure that runs elsewhere.
private final class LockedEntries: Sendable {
    private let entries = Mutex<[String]>([])
    var all: [String] { entries.withLock { $0 } }
    func add(_ entry: String) { entries.withLock { $0.append(entry) } }
}
