import Accounts
import CallModel
import Consent
import HTTPTypes
import Reviews
import Store
import Testing

@testable import Web

/// What pages show as tables, taken away as files and by programs.
@Suite struct TakenTablesTests {
    private static func exports(of house: House) async throws -> [String] {
        try await house.store.auditEntries(AuditQuery(action: AuditAction.export.rawValue), before: nil, limit: 500)
            .map(\.content.object)
    }

    /// A session of call 1; its path.
    private static func calibration(_ team: Team, of people: [String]) async throws -> String {
        var form = ["name": "November", "calls": "1"]
        for person in people { form["person.\(person)"] = "1" }
        return try required(try await team.house.browser(of: "manager").post("/calibrations", form).location)
    }

    private static func score(_ session: String, _ sheet: String, as user: String, _ team: Team) async throws {
        let browser = try await team.house.browser(of: user)
        let review = try required(try await browser.post("\(session)/score", ["call": "1"]).location)
        let headers = ["X-CSRF-Token": browser.formToken ?? "", "Content-Type": "application/json"]
        let draft = #"{"base":0,"save_id":"s","sheet":\#(sheet)}"#
        #expect(try await browser.ask(.put, "/api/v1\(review)/draft", body: draft, headers: headers).status == 200)
        let done = try await browser.ask(.post, "/api/v1\(review)/submit", body: #"{"draft":1}"#, headers: headers)
        #expect(done.status == 200)
    }

    /// The addresses of a route that hands out files, without their format: a new route is found here.
    private static func tables(_ route: Route, _ session: String) -> [String] {
        let path = route.pattern.description
        guard path.hasSuffix("/{format}") else { return [] }
        let page = String(path.dropLast("/{format}".count))
        switch page {
        case "/calibrations/{session}/{table}": return ["items", "answers", "severity"].map { "\(session)/\($0)" }
        case "/coverage/{table}": return ["/coverage/fates", "/coverage/standing"]
        default: return [page]
        }
    }

    @Test func `every table of a page can be had in both formats, and is on record each time`() async throws {
        let team = try await Team(isSubmitted: true)
        let session = try await Self.calibration(team, of: ["anna", "bohdan"])
        let manager = try await team.house.browser(of: "manager")
        let tables = RouteTable.routes.flatMap { Self.tables($0, session) }
        #expect(tables.count >= 18)
        for table in tables {
            for (format, type) in [("csv", "text/csv; charset=utf-8; header=present"), ("json", "application/json")] {
                let before = try await Self.exports(of: team.house).count
                let query = table == "/reports" ? "?kind=kpis&by=agent&period=all" : ""
                let answer = try await manager.get("\(table)/\(format)\(query)")
                #expect(answer.status == 200 && answer.headers[.contentType] == type, "\(table) \(format)")
                #expect(try await Self.exports(of: team.house).count == before + 1, "\(table) \(format)")
            }
            #expect(try await manager.get("\(table)/exe").status == 404, "\(table)")
        }
    }

    @Test(arguments: [
        ("/quality", "store:quality"), ("/coverage", "store:fates"), ("/coverage/strata", "store:coverage"),
        ("/disputes", "store:disputes"), ("/queue", "store:queue"), ("/evaluations", "store:evaluations"),
        ("/incidents", "store:incidents"), ("/reports?kind=kpis&by=agent&period=all", "report:kpis"),
        ("/scorecards/general/automation", "store:agreement"), ("/severity-drift", "store:severity"),
        ("/calls", "store:calls"),
    ])
    func `an operation that answers a table is on record as a file of it is`(
        path: String, object: String
    ) async throws {
        let team = try await Team(isSubmitted: true)
        #expect(try await Program(team.house, of: "manager").get(path).status == 200)
        #expect(try await Self.exports(of: team.house) == [object])
    }

    @Test(arguments: ["/quality", "/disputes", "/reports"])
    func `an operation that answers a table asks for the same leave as its file`(table: String) {
        func admission(_ path: String) -> Route.Admission? {
            RouteTable.routes.first { $0.method == .get && $0.pattern.description == path }?.admission
        }
        let exporting = Route.Admission.may(.exportFigures, .none)
        #expect(admission("\(table)/{format}") == exporting)
        #expect(admission("/api/v1\(table)") == exporting)
    }

    @Test func `looking at a page is no export, nor is asking for a table that cannot be made`() async throws {
        let team = try await Team(isSubmitted: true)
        let manager = try await team.house.browser(of: "manager")
        for page in ["/queue", "/evaluations", "/quality", "/coverage", "/disputes", "/agreement", "/incidents"] {
            #expect(try await manager.get(page).status == 200)
        }
        #expect(try await manager.get("/coverage/standing/csv?period=never").status == 422)
        #expect(try await Self.exports(of: team.house).isEmpty)
    }

    @Test func `calls whose consent does not grant export stay out of files, and on the pages`() async throws {
        let house = try await Team.house()
        try await house.addScorableCall(
            "kept", agent: "A-2", team: "north", purposes: Purpose.allCases.filter { $0 != .export })
        try await house.draw(["1", "kept"], for: "anna")
        let anna = try await house.browser(of: "anna")
        for call in ["1", "kept"] {
            _ = try await anna.post("/calls/\(call)/review", ["draw": House.drawID, "kind": "random"])
        }
        for (page, file) in [("/queue", "/queue/csv"), ("/evaluations", "/evaluations/table/csv")] {
            #expect(try await anna.get(page).text.contains("kept"))
            let rows = try await anna.get(file).text.split(separator: "\r\n")
            #expect(rows.count == 2 && !rows[1].contains("kept"), "\(file)")
        }
    }

    /// Of two cases and of two customers who came back, the second has a call whose consent does not grant export.
    private static func tiedCalls(in house: House) async throws {
        for kind in ["free", "kept"] {
            for number in 1...2 {
                let isKept = kind == "kept" && number == 2
                let purposes = Purpose.allCases.filter { $0 != .export || !isKept }
                try await house.addScorableCall(
                    "case-\(kind)-\(number)", agent: "A-\(number)", team: "north", purposes: purposes
                ) { $0.previousCall = number == 2 ? CallID("case-\(kind)-1") : nil }
                try await house.addScorableCall(
                    "back-\(kind)-\(number)", agent: "A-1", team: "north", purposes: purposes, after: 3600 * number
                ) { $0.customer = kind }
            }
        }
    }

    @Test(arguments: [("cases", "case"), ("repeats", "back")])
    func `a report leaves rows out of its files where a call may not be exported, and says how many`(
        kind: String, calls: String
    ) async throws {
        let house = try await Team.house()
        try await Self.tiedCalls(in: house)
        let (manager, query) = (try await house.browser(of: "manager"), "?kind=\(kind)&period=all")
        let page = try await manager.get("/reports\(query)").text
        #expect(page.contains("\(calls)-free-1") && page.contains("\(calls)-kept-1"))
        #expect(page.contains(Messages(.en).counted("reports.left_out", 1)))
        for format in ["csv", "json"] {
            let file = try await manager.get("/reports/\(format)\(query)").text
            #expect(file.contains("\(calls)-free-1") && !file.contains("\(calls)-kept"), "\(format)")
            #expect(file.contains("does not grant export: 1.") == (format == "json"))
        }
        #expect(try await manager.get("/api/v1/reports\(query)").text.contains("\(calls)-kept-1"))
    }

    @Test func `all calls behind a figure of a report can be taken away, but for those that may not leave`()
        async throws
    {
        let house = try await Team.house()
        for number in 0...ReportView.mostRows {
            try await house.addScorableCall("behind-\(number)", agent: "A-1", team: "east", after: number)
        }
        let kept = Purpose.allCases.filter { $0 != .export }
        try await house.addScorableCall("kept", agent: "A-1", team: "east", purposes: kept)
        let manager = try await house.browser(of: "manager")
        let query = "?kind=cut&by=team&figures=&period=all&at.team=east"
        let page = try await manager.get("/reports/calls\(query)").text
        #expect(page.contains("The first 200 of 202 calls. The file holds the others too, as far as consent allows."))
        #expect(page.contains("/reports/calls/csv\(query.replacing("&", with: "&amp;"))\""))
        let file = try await manager.get("/reports/calls/csv\(query)").text.split(separator: "\r\n")
        #expect(file.count == 202 && file[0].hasPrefix("call,began,team,agent,"))
        #expect(!file.contains { $0.hasPrefix("kept,") })
        #expect(try await Self.exports(of: house) == ["store:report-calls"])
        let unknown = query.replacing("figures=", with: "figures=foo")
        #expect(try await manager.get("/reports/calls/csv\(unknown)").status == 422)
    }

    @Test(arguments: HouseDatabase.all) func `the queue is taken away as it is filtered`(
        database: HouseDatabase
    ) async throws {
        let house = try await Team.house(on: database)
        try await house.addScorableCall("2", agent: "A-2", team: "south")
        try await house.draw(["1", "2"], for: "anna")
        let manager = try await house.browser(of: "manager")
        #expect(try await manager.get("/queue?text=A-2").text.contains("/queue/csv?text=A-2"))
        let rows = try await manager.get("/queue/csv?text=A-2").text.split(separator: "\r\n")
        #expect(rows.count == 2 && rows[0].hasPrefix("call_id,started_at,agent,") && rows[1].hasPrefix("2,"))
        #expect(try await manager.get("/queue/csv?state=done").text.split(separator: "\r\n").count == 1)
        let lead = try await house.browser(of: "lead").get("/queue/csv").text
        #expect(lead.contains("A-1") && !lead.contains("A-2"))
    }

    @Test func `blind reviewers read neither agent nor team nor stratum in a file, and cannot ask for them`()
        async throws
    {
        let house = try await House(scorecards: House.shippedScorecards, isBlind: true)
        try await house.add("anna", .qaAnalyst)
        try await house.addScorableCall("1", agent: "A-1", team: "north")
        try await house.draw(["1"], for: "anna")
        let anna = try await house.browser(of: "anna")
        _ = try await anna.post("/calls/1/review", ["draw": House.drawID, "kind": "random"])
        for file in ["/queue/csv", "/queue/json", "/evaluations/table/csv", "/evaluations/table/json"] {
            let text = try await anna.get(file).text
            #expect(text.contains("draft"), "\(file)")
            for secret in ["A-1", "north", "all calls"] { #expect(!text.contains(secret), "\(file) \(secret)") }
        }
        for field in ["agent=A-1", "team=north"] {
            for path in ["/evaluations", "/evaluations/table/csv", "/api/v1/evaluations"] {
                #expect(try await anna.get("\(path)?\(field)").status == 400, "\(path) \(field)")
            }
        }
    }

    @Test func `agents do not learn from the file who scored them`() async throws {
        let team = try await Team(isSubmitted: true)
        _ = try await team.post("publish", as: "lead")
        let file = try await team.house.browser(of: "olena").get("/evaluations/table/csv").text
        #expect(file.contains("A-1") && !file.contains("anna"))
    }

    @Test func `a cell that a spreadsheet would run as a formula is defused`() async throws {
        let house = try await Team.house()
        try await house.addScorableCall("2", agent: "=HYPERLINK(1)", team: "north")
        try await house.draw(["2"], for: "anna")
        #expect(try await house.browser(of: "manager").get("/queue/csv").text.contains(",'=HYPERLINK(1),"))
    }

    @Test func `the calls behind an agreement with the machine are taken away as they are compared`() async throws {
        let team = try await Team()
        try await team.answerGreeting(quoting: "good morning")
        let session = try await Self.calibration(team, of: ["bohdan", "manager"])
        try await Self.score(session, Team.sheet, as: "bohdan", team)
        try await Self.score(session, Team.otherSheet, as: "manager", team)
        let scored = try required(try await team.house.store.review(Evaluation.self, id: team.evaluation))
        let manager = try await team.house.browser(of: "manager")
        let query = "item=greeting&scorecard=\(scored.value.subject.scorecard)"
        let page = try await manager.get("/agreement/calls?\(query)").text
        #expect(page.contains("/agreement/calls/csv?\(query.replacing("&", with: "&amp;"))"))
        let file = try await manager.get("/agreement/calls/csv?\(query)").text
        #expect(file.split(separator: "\r\n").count == 3)
        #expect(file.contains(",bohdan,yes,,yes,\r\n") && file.contains(",manager,no,,yes,\r\n"))
    }

    @Test func `a calibration is taken away as far as it shows itself to its reader`() async throws {
        let team = try await Team()
        let session = try await Self.calibration(team, of: ["anna", "bohdan"])
        try await Self.score(session, Team.sheet, as: "anna", team)
        let bohdan = try await team.house.browser(of: "bohdan")
        #expect(try await !bohdan.get("\(session)/answers/csv").text.contains("anna"))
        try await Self.score(session, Team.otherSheet, as: "bohdan", team)
        let answers = try await bohdan.get("\(session)/answers/csv").text
        #expect(answers.contains(",greeting,1,anna,yes,\r\n") && answers.contains(",greeting,1,bohdan,no,\r\n"))
        #expect(try await bohdan.get("\(session)/items/csv").text.contains(",greeting,1,0,0.0,"))
        #expect(try await bohdan.get("\(session)/severity/csv").text.contains(",reviewer,anna,"))
        #expect(try await bohdan.get(session).text.contains("\(session)/answers/csv"))
        #expect(try await team.house.browser(of: "olena").get("\(session)/items/csv").status == 404)
        let id = try required(session.split(separator: "/").last)
        #expect(try await Set(Self.exports(of: team.house)) == ["calibration:\(id)"])
    }
}
