import Accounts
import CallModel
import Consent
import Foundation
import HTTPTypes
import Pipeline
import Reviews
import Scorecards
import Store
import Testing

@testable import Web

private let sheet = Team.sheet
private let other = Team.otherSheet

@Suite struct ReviewPagesTests {
    @Test func `an analyst finds the call in the queue with its odds, and opens the page`() async throws {
        let team = try await Team()
        let browser = try await team.house.browser(of: "anna")
        let queue = try await browser.get("/queue").text
        #expect(queue.contains("1 of 4 in all calls") && queue.contains("/calls/1/review"))
        let page = try await browser.get("/reviews/\(team.evaluation)")
        #expect(page.status == 200 && page.text.contains("name=\"answer.greeting\""))
        let data = try await browser.get("/api/v1/reviews/\(team.evaluation)")
        #expect(data.status == 200 && data.text.contains("\"draft_version\":0"))
    }

    @Test func `a call that may not be used for now is not gone, and takes what was written later`() async throws {
        let team = try await Team()
        let (call, author) = (try required(CallID("1")), AuditAuthor.night(at: team.house.bench.now()))
        #expect(try await team.house.store.placeHold(on: call, by: author))
        let browser = try await team.house.browser(of: "anna")
        for path in ["/reviews/", "/api/v1/reviews/"] {
            #expect(try await browser.get(path + team.evaluation).status == 503, "\(path)")
        }
        #expect(try await team.save(sheet, base: 0, id: "one").status == 503)
        #expect(try await team.house.store.releaseHold(on: call, by: author))
        #expect(try await team.save(sheet, base: 0, id: "one").status == 200)
    }

    @Test func `the sheet comes with the page, so that scoring waits for nothing else`() async throws {
        let team = try await Team()
        #expect(try await team.save(sheet, base: 0, id: "one").status == 200)
        let page = try await team.house.browser(of: "anna").get("/reviews/\(team.evaluation)").text
        #expect(page.contains("data-sheet=\"{&quot;automatic&quot;:") && page.contains("&quot;draft_version&quot;:1"))
    }

    @Test func `a lead without a team sees nobody's calls, those of nobody's team neither`() async throws {
        let house = try await House()
        try await house.add("manager", .qaManager)
        try await house.add("lead", .lead)
        try await house.add("anna", .qaAnalyst)
        try await house.addScorableCall("1", agent: "A-1", team: nil)
        try await house.draw(["1"], for: "anna")
        for (user, sees) in [("manager", true), ("lead", false)] {
            let (browser, program) = (try await house.browser(of: user), try await Program(house, of: user))
            #expect(try await browser.get("/queue?state=all").text.contains("A-1") == sees, "\(user)")
            #expect(try await browser.get("/").text.contains("1 call is with other reviewers") == sees, "\(user)")
            for path in ["/queue", "/calls"] {
                #expect(try await program.get(path).items.isEmpty == !sees, "\(user) \(path)")
            }
        }
    }

    @Test(arguments: HouseDatabase.all) func `a save on an old version answers 409 with what stands there`(
        database: HouseDatabase
    ) async throws {
        let team = try await Team(on: database)
        #expect(try await team.save(sheet, base: 0, id: "a").text.contains("\"version\":1"))
        let conflict = try await team.save(other, base: 0, id: "b")
        #expect(conflict.status == 409 && conflict.text.contains("\"option\":\"yes\""))
        #expect(try await team.save(sheet, base: 0, id: "a").text.contains("\"version\":1"))
        #expect(try await team.save(other, base: 1, id: "c").text.contains("\"version\":2"))
    }

    @Test func `an answer that the item does not take is refused, and nothing is saved`() async throws {
        let team = try await Team()
        let wrong = sheet.replacing("\"yes\"", with: "\"maybe\"")
        #expect(try await team.save(wrong, base: 0, id: "a").status == 422)
        #expect(try await team.save(sheet, base: 0, id: "b").text.contains("\"version\":1"))
    }

    @Test func `nobody else writes the draft or reads it, until it is submitted`() async throws {
        let team = try await Team()
        let paths = ["/reviews", "/evaluations", "/api/v1/reviews", "/api/v1/evaluations"].map {
            "\($0)/\(team.evaluation)"
        }
        for user in ["bohdan", "olena", "lead", "manager"] {
            #expect(try await team.save(sheet, base: 0, id: "a", as: user).status == 404, "\(user)")
            let browser = try await team.house.browser(of: user)
            for path in paths { #expect(try await browser.get(path).status == 404, "\(user) \(path)") }
        }
        _ = try await team.save(sheet, base: 0, id: "a")
        _ = try await team.submit(draft: 1)
        for (user, status) in [("bohdan", 404), ("olena", 404), ("lead", 200), ("manager", 200)] {
            let browser = try await team.house.browser(of: user)
            for path in paths { #expect(try await browser.get(path).status == status, "\(user) \(path)") }
        }
    }

    @Test(arguments: HouseDatabase.all)
    func `the agent sees an evaluation once it is published, and disputes it; somebody else decides`(
        database: HouseDatabase
    ) async throws {
        let team = try await Team(isSubmitted: true, on: database)
        let path = "/evaluations/\(team.evaluation)"
        let agent = try await team.house.browser(of: "olena")
        #expect(try await agent.get(path).status == 404)
        #expect(try await team.post("publish", as: "lead").status == 303)
        #expect(try await agent.get(path).text.contains("name=\"reason.greeting\""))
        #expect(try await team.post("dispute", as: "olena", ["reason.listening": "I listened."]).status == 303)
        #expect(try await team.state() == .disputed)
        #expect(try await team.post("take-up", as: "anna").status == 404)
        #expect(try await team.post("take-up", as: "manager").status == 303)
        #expect(
            try await team.post(
                "rule", as: "manager", ["ruling.listening": "5", "reason.listening": "Heard again."]
            ).status == 303)
        #expect(try await team.state() == .upheld)
        #expect(try await agent.get(path).text.contains("Heard again."))
    }

    @Test func `the agent does not learn who scored, neither from the page nor through the API`() async throws {
        let team = try await Team(isSubmitted: true)
        #expect(try await team.post("publish", as: "lead").status == 303)
        let fields = ["reason.listening": "I listened."]
        #expect(try await team.post("dispute", as: "olena", fields).status == 303)
        let agent = try await team.house.browser(of: "olena")
        for path in ["/evaluations/\(team.evaluation)", "/api/v1/evaluations/\(team.evaluation)"] {
            let text = try await agent.get(path).text
            #expect(text.contains("I listened."))
            #expect(!text.contains("anna"), "\(path)")
        }
        #expect(try await !agent.get("/api/v1/reviews/\(team.evaluation)").text.contains("anna"))
    }

    @Test func `what others marked is named to managers, nameless to agents, and kept from blind reviewers`() throws {
        let now = ZonedTime(epochSeconds: 1_790_000_000, utcOffsetSeconds: 0)
        let document =
            #"{"id":"m","kind":"problem","utterance":0,"span":{"start":0,"end":3},"text":"app","by":"anna","at":"TIME"}"#
        let mark = try JSONDecoder().decode(
            FeedbackMark.self, from: Data(document.replacing("TIME", with: "2026-09-22T10:00:00+00:00").utf8))
        let subject = EvaluationSubject(Call(id: try required(CallID("1")), startedAt: now), on: try Self.scorecard())
        func seen(_ basis: EvaluationBasis, by reader: String, hidesAgent: Bool, hidesReviewer: Bool) -> [String?] {
            let evaluation = Evaluation(id: "e", subject: subject, reviewer: reader, basis: basis)
            let mask = EvaluationMask(hidesAgent: hidesAgent, hidesReviewer: hidesReviewer)
            return APIFeedbackMark.visible([mark], in: evaluation, to: reader, mask).map(\.by)
        }
        #expect(seen(.random, by: "manager", hidesAgent: false, hidesReviewer: false) == ["anna"])
        #expect(seen(.random, by: "olena", hidesAgent: false, hidesReviewer: true) == [nil])
        #expect(seen(.random, by: "bohdan", hidesAgent: true, hidesReviewer: true).isEmpty)
        #expect(seen(.calibration, by: "bohdan", hidesAgent: false, hidesReviewer: false).isEmpty)
        #expect(seen(.calibration, by: "anna", hidesAgent: true, hidesReviewer: true) == ["anna"])
    }

    private static func scorecard() throws -> Scorecard {
        let folder = ScorecardFolder(path: House.shippedScorecards).load()
        return try required(folder.scorecards.first)
    }

    @Test func `a lead who takes part in a calibration scores calls of other teams and of their own`() async throws {
        let team = try await Team()
        try await team.house.addScorableCall("2", agent: "A-2", team: "south")
        let began = try await team.house.browser(of: "manager").post(
            "/calibrations", ["name": "N", "calls": "1 2", "person.lead": "1", "person.bohdan": "1"])
        let session = try required(began.location)
        let lead = try await team.house.browser(of: "lead")
        for call in ["1", "2"] {
            let opened = try required(try await lead.post("\(session)/score", ["call": call]).location)
            #expect(try await lead.get(opened).status == 200)
            let headers = ["X-CSRF-Token": lead.formToken ?? "", "Content-Type": "application/json"]
            let saved = try await lead.ask(
                .put, "/api/v1\(opened)/draft", body: #"{"base":0,"save_id":"s","sheet":\#(Team.sheet)}"#,
                headers: headers)
            #expect(saved.status == 200, "\(saved.text)")
            let done = try await lead.ask(.post, "/api/v1\(opened)/submit", body: #"{"draft":1}"#, headers: headers)
            #expect(done.status == 200)
        }
        #expect(try await !lead.get("/").text.contains("to calibrate"))
        #expect(try await lead.post("/calls/2/review").status == 404, "only in calibrations")
    }

    @Test func `a drawn call whose evaluation was retracted goes to somebody else`() async throws {
        let team = try await Team(isSubmitted: true)
        _ = try await team.post("retract", as: "manager", ["reason": "The wrong call."])
        let manager = try await team.house.browser(of: "manager")
        #expect(try await manager.get("/queue").text.contains("/calls/1/replace") == false)
        #expect(try await manager.post("/queue/assign").location?.contains("assigned") == true)
        #expect(try await team.house.browser(of: "bohdan").get("/queue").text.contains("/calls/1/review"))
        #expect(try await !team.house.browser(of: "anna").get("/queue").text.contains("/calls/1/review"))
    }

    @Test func `disputed items and agreement with the machine can be had as shown, and calls behind them still`()
        async throws
    {
        let team = try await Team(isSubmitted: true)
        _ = try await team.post("publish", as: "lead")
        _ = try await team.post("dispute", as: "olena", ["reason.greeting": "I did."])
        let manager = try await team.house.browser(of: "manager")
        let disputes = try await manager.get("/disputes/csv").text
        #expect(disputes.hasPrefix("scorecard,item,judged,disputed,decided,upheld\r\n"))
        #expect(disputes.contains(",greeting,1,1,0,0\r\n"))
        #expect(try await manager.get("/disputes/json").text.contains("\"item\":\"greeting\""))
        #expect(try await manager.get("/agreement/csv").text.hasPrefix("scorecard,item,compared,agreed,share"))
        let unnamed = try await manager.get("/agreement/calls")
        #expect(
            unnamed.status == 200 && unnamed.text.contains("<h1>People and machine</h1>"),
            "a page of no item has a heading too")
        #expect(try await manager.get("/disputes/pdf").status == 404)
    }

    @Test func `the agent reads what was agreed, and only who agreed it says that it was done`() async throws {
        let team = try await Team(isSubmitted: true)
        _ = try await team.post("publish", as: "lead")
        let path = "/evaluations/\(team.evaluation)"
        #expect(try await !team.house.browser(of: "olena").get(path).text.contains("class=\"coaching\""))
        _ = try await team.post("coach", as: "lead", ["text": "Speak slower.", "follow_up": "2026-11-30"])
        let agent = try await team.house.browser(of: "olena").get(path).text
        #expect(agent.contains("Speak slower.") && agent.contains("30\u{A0}November 2026"))
        #expect(!agent.contains("\(path)/coach") && !agent.contains("\(path)/follow-up"))
        #expect(try await team.house.browser(of: "lead").get(path).text.contains("\(path)/follow-up"))
    }

    @Test func `what nobody disputed in time can be closed on the page`() async throws {
        let team = try await Team(isSubmitted: true)
        _ = try await team.post("publish", as: "lead")
        let path = "/evaluations/\(team.evaluation)"
        #expect(try await !team.house.browser(of: "lead").get(path).text.contains("\(path)/close"))
        team.house.clock.move(bySeconds: 60 * 86_400)
        #expect(try await team.house.browser(of: "lead").get(path).text.contains("\(path)/close"))
        #expect(try await team.post("close", as: "lead").status == 303)
        #expect(try await team.state() == .final)
    }

    @Test func `a withdrawn call disappears from every page while they are open`() async throws {
        let team = try await Team(isSubmitted: true)
        _ = try await team.house.store.erase(
            try required(CallID("1")), reason: "withdrawn", by: .night(at: team.house.bench.now()))
        for path in ["/reviews/\(team.evaluation)", "/evaluations/\(team.evaluation)", "/calls/1"] {
            #expect(try await team.house.browser(of: "manager").get(path).status == 404, "\(path)")
        }
        #expect(try await !team.house.browser(of: "manager").get("/queue").text.contains("/calls/1/"))
    }

    @Test func `three people calibrate blind, and alpha is shown when all are done`() async throws {
        let team = try await Team()
        let manager = try await team.house.browser(of: "manager")
        let began = try await manager.post(
            "/calibrations",
            ["name": "November", "calls": "1", "person.anna": "1", "person.bohdan": "1", "person.manager": "1"])
        let session = try required(began.location)
        for (user, answer) in [("anna", sheet), ("bohdan", sheet), ("manager", other)] {
            let browser = try await team.house.browser(of: user)
            #expect(try await !browser.get(session).text.contains("class=\"agreement\"") || user == "manager")
            let review = try required(
                try await browser.post("\(session)/score", ["call": "1"]).location?.split(separator: "/").last)
            let headers = ["X-CSRF-Token": browser.formToken ?? ""]
            #expect(try await !browser.get("/api/v1/reviews/\(review)").text.contains("\"measured\""))
            _ = try await browser.ask(
                .put, "/api/v1/reviews/\(review)/draft",
                body: #"{"base":0,"save_id":"s","sheet":\#(answer)}"#, headers: headers)
            #expect(
                try await browser.ask(
                    .post, "/api/v1/reviews/\(review)/submit", body: #"{"draft":1}"#, headers: headers
                ).status == 200)
        }
        let page = try await manager.get(session).text
        #expect(page.contains("33\u{A0}% (1/3)"))
        let quality = try await manager.get("/quality").text
        #expect(!quality.contains("A-1"), "a calibration is in no figure")
    }

    @Test func `an open page learns that its call was withdrawn`() async throws {
        let team = try await Team()
        let path = "/api/v1/reviews/\(team.evaluation)/state"
        let browser = try await team.house.browser(of: "anna")
        #expect(try await browser.get(path).text == #"{"may_hear":true,"may_read":true,"state":"draft"}"#)
        _ = try await team.house.store.erase(
            try required(CallID("1")), reason: "withdrawn", by: .night(at: team.house.bench.now()))
        #expect(try await browser.get(path).status == 404)
        #expect(try await team.house.browser(of: "bohdan").get(path).status == 404)
    }

    @Test func `disputed items are counted for those who decide, with the evaluations behind them`() async throws {
        let team = try await Team(isSubmitted: true)
        _ = try await team.post("publish", as: "lead")
        _ = try await team.post("dispute", as: "olena", ["reason.greeting": "I did."])
        for user in ["lead", "manager"] {
            let page = try await team.house.browser(of: user).get("/disputes").text
            #expect(page.contains("/evaluations/\(team.evaluation)#item-greeting") && page.contains("100\u{A0}%"))
        }
        #expect(try await team.house.browser(of: "anna").get("/disputes").status == 404)
    }

    @Test func `a view of the queue is kept, found again and forgotten`() async throws {
        let team = try await Team()
        let browser = try await team.house.browser(of: "anna")
        let kept = try await browser.post("/queue/filters", ["name": "Mine", "state": "all", "text": "A-1"])
        #expect(kept.location == "/queue?state=all&text=A-1")
        let page = try await browser.get("/queue?state=all&text=A-1").text
        #expect(page.contains("aria-current=\"page\">Mine</a>") && page.contains("/calls/1/review"))
        #expect(try await !browser.get("/queue?text=nobody").text.contains("/calls/1/review"))
        _ = try await browser.post("/queue/filters/remove", ["name": "Mine"])
        #expect(try await !browser.get("/queue").text.contains(">Mine</a>"))
    }

    @Test func `a figure of the coverage leads to its calls, and to none that another step counts`() async throws {
        let team = try await Team()
        let officer = try await team.house.browser(of: "manager")
        let drawn = try await officer.get("/coverage/calls?stratum=all%20calls&step=drawn").text
        #expect(drawn.contains("href=\"/calls/1\""))
        #expect(drawn.contains("A-1"))
        try await team.house.add("oversight", .auditor)
        let auditor = try await team.house.browser(of: "oversight").get("/coverage/calls?step=drawn").text
        #expect(auditor.contains(#"scope="row">1<"#))
        #expect(!auditor.contains("A-1"))
        #expect(try await officer.get("/coverage/calls?step=reviewed").text.contains("class=\"empty\""))
        #expect(
            try await officer.get("/coverage/csv").text.hasPrefix("stratum,calls,consented,analysed,drawn,reviewed"))
    }

    @Test func `closed evaluations come page by page, on the page and through the API`() async throws {
        let team = try await Team(isSubmitted: true)
        try await team.house.addScorableCall("2", agent: "A-1", team: "north")
        let program = try await Program(team.house, of: "manager")
        let opened = try await program.ask(.post, "/calls/2/reviews", "{}")
        let second = try required(opened.text("id"))
        _ = try await program.ask(.put, "/reviews/\(second)/draft", #"{"base":0,"save_id":"s","sheet":\#(sheet)}"#)
        _ = try await program.ask(.post, "/reviews/\(second)/submit", #"{"draft":1}"#)
        for id in [team.evaluation, second] {
            let taken = try await program.ask(.post, "/evaluations/\(id)/retract", #"{"reason":"Wrong call."}"#)
            #expect(taken.text("state") == "retracted")
        }
        let browser = try await team.house.browser(of: "manager")
        let page = try await browser.get("/evaluations?state=closed&limit=1").text
        #expect(page.contains("/evaluations/\(team.evaluation)") && !page.contains("/evaluations/\(second)"))
        let next = "after=1%2F\(team.evaluation)"
        #expect(page.contains("/evaluations?\(next)&amp;limit=1&amp;state=closed"))
        let rest = try await browser.get("/evaluations?state=closed&limit=1&\(next)").text
        #expect(rest.contains("/evaluations/\(second)") && !rest.contains("after="))

        let first = try await program.get("/evaluations?state=retracted&limit=1")
        #expect(first["items", "0", "id"] == .text(team.evaluation))
        let last = try await program.get("/evaluations?limit=1&after=\(try required(first.text("next")))")
        #expect(last["items", "0", "id"] == .text(second) && last["next"] == nil)
    }

    @Test func `a figure of a group that is not there leads to no calls`() async throws {
        let team = try await Team()
        let page = try await team.house.browser(of: "manager").get("/quality/calls?by=agent&group=x&figure=item:a/b")
        #expect(page.status == 200 && page.text.contains("class=\"empty\""))
    }

    @Test(arguments: ["/queue", "/evaluations", "/calibrations", "/quality", "/agreement", "/disputes"])
    func `an empty page says what to do`(path: String) async throws {
        let house = try await House()
        try await house.add("manager", .qaManager)
        let page = try await house.browser(of: "manager").get(path)
        #expect(page.status == 200 && page.text.contains("class=\"empty\""))
    }
}
