import Accounts
import CallModel
import HTTPTypes
import Store
import Testing

@testable import Web

/// The quality team's work by the API alone. `Program` holds every answer to the API document.
@Suite struct APIJourneyTests {
    private static let sheet =
        #"{"answers":{"greeting":{"option":"yes"},"listening":{"number":4}},"comments":{"greeting":"Warm."},"#
        + #""notes":[{"id":"n1","at_ms":1200,"text":"Here."}],"summary":"Good."}"#

    private func house() async throws -> House {
        let house = try await Team.house()
        try await house.addScorableCall("2", agent: "A-2", team: "south")
        return house
    }

    private func submitted(_ house: House, by user: String = "anna") async throws -> String {
        try await house.draw(["1"], for: user)
        let reviewer = try await Program(house, of: user)
        let opened = try await reviewer.ask(.post, "/calls/1/reviews", #"{"draw":"2026-W47","kind":"random"}"#)
        let id = try #require(opened.text("id"))
        let saved = try await reviewer.ask(
            .put, "/reviews/\(id)/draft", #"{"base":0,"save_id":"s","sheet":\#(Self.sheet)}"#)
        #expect(saved["version"] == .integer(1))
        #expect(try await reviewer.ask(.post, "/reviews/\(id)/submit", #"{"draft":1}"#).text("state") == "submitted")
        return id
    }

    @Test func `calls are shared out, scored, published, disputed, decided, closed and taken back`() async throws {
        let house = try await house()
        try await house.draw(["1"], for: nil)
        let (manager, agent) = (try await Program(house, of: "manager"), try await Program(house, of: "olena"))
        #expect(try await manager.ask(.post, "/queue/assign")["left"] == .array([]))
        let queue = try await manager.get("/queue")
        #expect(queue.items.count == 1 && queue["items", "0", "reason", "eligible"] == .integer(4))
        guard case .text(let reviewer)? = queue["items", "0", "reviewer"] else { throw Absent() }
        let id = try await submitted(house, by: reviewer)

        #expect(try await agent.get("/evaluations/\(id)").status == 404)
        #expect(try await manager.ask(.post, "/evaluations/\(id)/publish").text("state") == "published")
        let seen = try await agent.get("/evaluations/\(id)")
        #expect(seen["summary", "reviewer"] == nil, "the agent does not read who scored")
        let disputed = try await agent.ask(
            .post, "/evaluations/\(id)/dispute", #"{"items":[{"item":"listening","reason":"I listened."}]}"#)
        #expect(disputed.text("state") == "disputed")
        #expect(try await manager.ask(.post, "/evaluations/\(id)/take-up").text("state") == "under_review")
        let unfit = try await manager.ask(
            .post, "/evaluations/\(id)/rule",
            #"{"rulings":[{"item":"listening","answer":{"number":77},"reason":"x"}]}"#)
        #expect(unfit.status == 422 && unfit.reason == "wrong_answer" && unfit.place == "/answers/listening")
        let ruled = try await manager.ask(
            .post, "/evaluations/\(id)/rule",
            #"{"rulings":[{"item":"listening","answer":{"number":5},"reason":"Heard again."}]}"#)
        #expect(ruled.text("state") == "upheld")
        #expect(try await manager.ask(.post, "/evaluations/\(id)/close").text("state") == "final")
        let whole = try await manager.get("/evaluations/\(id)")
        #expect(whole["versions", "1", "answers", "listening", "origin"] == .text("ruled"))
        #expect(try await manager.get("/disputes")["items", "0", "upheld"] == .integer(1))
        #expect(try await manager.get("/quality?by=team").text("column") == "team")
        let taken = try await manager.ask(.post, "/evaluations/\(id)/retract", #"{"reason":"Wrong call."}"#)
        #expect(taken.text("state") == "retracted")
    }

    @Test func `steps that do not fit say why, with a reason to match on`() async throws {
        let house = try await house()
        let id = try await submitted(house)
        let manager = try await Program(house, of: "manager")
        let early = try await manager.ask(.post, "/evaluations/\(id)/close")
        #expect(early.status == 409 && early.reason == "wrong_state")
        let coaching = try await manager.ask(.post, "/evaluations/\(id)/coaching", #"{"text":"Slower."}"#)
        #expect(coaching.status == 409, "nothing is agreed about what the agent does not see")
        _ = try await manager.ask(.post, "/evaluations/\(id)/publish")
        let agent = try await Program(house, of: "olena")
        let empty = try await agent.ask(
            .post, "/evaluations/\(id)/dispute", #"{"items":[{"item":"listening","reason":""}]}"#)
        #expect(empty.status == 422 && empty.reason == "reason_missing")
        #expect(try await agent.ask(.post, "/evaluations/\(id)/acknowledge", "{}").text("state") == "acknowledged")
        let lead = try await Program(house, of: "lead")
        #expect(try await lead.ask(.post, "/evaluations/\(id)/retract", #"{"reason":"x"}"#).status == 404)
    }

    @Test func `what was agreed with the agent is noted and followed up`() async throws {
        let house = try await house()
        let id = try await submitted(house)
        let lead = try await Program(house, of: "lead")
        _ = try await lead.ask(.post, "/evaluations/\(id)/publish")
        let note = try await lead.ask(
            .post, "/evaluations/\(id)/coaching", #"{"text":"Slower.","follow_up_day":"2026-12-01"}"#)
        let done = try await lead.ask(
            .post, "/evaluations/\(id)/coaching/\(try #require(note.text("id")))/follow-up")
        #expect(done.text("done_at") != nil)
        #expect(try await lead.get("/evaluations/\(id)/coaching").items.count == 1)
        let rows = try await house.store.auditEntries(AuditQuery(object: "call:1"), before: nil, limit: 2)
        #expect(rows.map(\.content.action) == ["coaching.followed_up", "coaching.noted"])
    }

    @Test func `only who wrote a coaching note says that it was followed up, and the first time stands`() async throws {
        let house = try await house()
        let id = try await submitted(house)
        let (lead, manager) = (try await Program(house, of: "lead"), try await Program(house, of: "manager"))
        _ = try await lead.ask(.post, "/evaluations/\(id)/publish")
        let note = try await lead.ask(
            .post, "/evaluations/\(id)/coaching", #"{"text":"Slower.","follow_up_day":"2026-12-01"}"#)
        let step = "/evaluations/\(id)/coaching/\(try #require(note.text("id")))/follow-up"
        #expect(try await manager.ask(.post, step).status == 404)
        let done = try await lead.ask(.post, step)
        house.clock.move(bySeconds: 60)
        #expect(try await lead.ask(.post, step).text("done_at") == done.text("done_at"))
        let rows = try await house.store.auditEntries(
            AuditQuery(action: AuditAction.coachingFollowedUp.rawValue), before: nil, limit: 9)
        #expect(rows.count == 1)
        let page = try await house.browser(of: "manager").get("/evaluations/\(id)").text
        #expect(page.contains("Slower.") && !page.contains("/follow-up"))
    }

    @Test func `the agent does not learn from a coaching note that its writer scored the call`() async throws {
        let house = try await house()
        let id = try await submitted(house, by: "manager")
        let manager = try await Program(house, of: "manager")
        _ = try await manager.ask(.post, "/evaluations/\(id)/publish")
        let noted = try await manager.ask(.post, "/evaluations/\(id)/coaching", #"{"text":"Slower."}"#)
        #expect(noted.text("by") == "manager")
        let seen = try await Program(house, of: "olena").get("/evaluations/\(id)/coaching")
        #expect(seen["items", "0", "text"] == .text("Slower.") && seen["items", "0", "by"] == nil)
        let page = try await house.browser(of: "olena").get("/evaluations/\(id)").text
        #expect(page.contains("Slower.") && !page.contains("· manager"))
    }

    @Test func `a calibration is begun, scored blind, compared and closed`() async throws {
        let house = try await house()
        let manager = try await Program(house, of: "manager")
        let begun = try await manager.ask(
            .post, "/calibrations", #"{"name":"November","calls":["1","1"],"participants":["anna","bohdan"]}"#)
        let session = "/calibrations/\(try #require(begun.text("id")))"
        for person in ["anna", "bohdan"] {
            let program = try await Program(house, of: person)
            #expect(try await program.get(session)["results"] == .array([]))
            let review = try await program.ask(.post, "\(session)/reviews", #"{"call":"1"}"#)
            let path = "/reviews/\(try #require(review.text("id")))"
            _ = try await program.ask(.put, "\(path)/draft", #"{"base":0,"save_id":"s","sheet":\#(Self.sheet)}"#)
            #expect(try await program.ask(.post, "\(path)/submit", #"{"draft":1}"#).status == 200)
        }
        let results = try await manager.get(session)
        #expect(results["submitted", "1"] == .integer(2))
        #expect(results["results", "0", "evaluations"] == .integer(2))
        #expect(try await manager.ask(.post, "\(session)/close").text("closed_at") != nil)
        let drift = try await manager.get("/severity-drift")
        #expect(drift["items", "0", "reviewer"] == .text("anna") && drift.items.count == 2)
        #expect(drift["items", "0", "sessions", "0", "severity", "calls"] == .integer(1))
        #expect(drift["items", "0", "change"] == nil, "one session is no drift")
        let late = try await Program(house, of: "anna").ask(.post, "\(session)/reviews", #"{"call":"1"}"#)
        #expect(late.status == 409 && late.reason == "closed")
        let strangers = try await manager.ask(
            .post, "/calibrations", #"{"name":"x","calls":["1"],"participants":["anna","nobody"]}"#)
        #expect(strangers.status == 422 && strangers.place == "/participants")
    }

    @Test func `accounts are added, changed, invited again and disabled`() async throws {
        let house = try await house()
        try await house.add("root", .admin)
        let admin = try await Program(house, of: "root")
        let added = try await admin.ask(
            .post, "/users", #"{"name":"Taras","role":"lead","team":"north","time_zone":"Europe/Kyiv"}"#)
        #expect(added["account", "name"] == .text("taras"))
        #expect(added.text("link")?.contains("/welcome/") == true)
        #expect(try await admin.ask(.post, "/users", #"{"name":"taras","role":"lead"}"#).reason == "name_taken")
        #expect(try await admin.ask(.post, "/users", #"{"name":"-","role":"lead"}"#).reason == "name_invalid")
        let nowhere = try await admin.ask(.put, "/users/taras", #"{"role":"lead","time_zone":"Mars/Olympus"}"#)
        #expect(nowhere.status == 422 && nowhere.place == "/time_zone")
        #expect(try await admin.ask(.put, "/users/taras", #"{"role":"qa_manager"}"#).text("role") == "qa_manager")
        #expect(try await admin.ask(.post, "/users/taras/invite").status == 200)
        let off = try await admin.ask(.put, "/users/taras/enabled", #"{"enabled":false}"#)
        #expect(off.text("state") == "disabled")
        #expect(try await admin.ask(.post, "/users/taras/invite").reason == "disabled")
        #expect(try await admin.ask(.put, "/users/root/enabled", #"{"enabled":false}"#).reason == "own_account")
        #expect(try await admin.ask(.put, "/me", #"{"language":"uk","time_zone":"UTC"}"#).text("language") == "uk")
        #expect(try await admin.get("/me").text("language") == "uk")
    }

    @Test func `consent is read and taken back, once the call is said twice`() async throws {
        let house = try await house()
        try await house.add("petra", .privacyOfficer)
        try await house.add("audra", .auditor)
        let officer = try await Program(house, of: "petra")
        #expect(try await officer.get("/consent/1")["records", "0", "status"] == .text("given"))
        let other = try await officer.ask(.post, "/consent/1/withdraw", #"{"confirmation":"2","reason":"asked"}"#)
        #expect(other.status == 422 && other.place == "/confirmation")
        let done = try await officer.ask(.post, "/consent/1/withdraw", #"{"confirmation":"1","reason":"asked"}"#)
        #expect(done["held"] == .truth(false) && done.text("receipt") != nil)
        #expect(try await officer.get("/consent/1")["is_erased"] == .truth(true))
        #expect(try await Program(house, of: "manager").get("/calls/1").status == 404)
        let audit = try await Program(house, of: "audra")
        #expect(try await audit.get("/audit?action=receipt.issued").items.count == 1)
        #expect(try await audit.get("/audit/verification")["intact"] == .truth(true))
    }

    @Test func `calls are found, filters are kept, and a search is the reader's own`() async throws {
        let house = try await house()
        try await house.draw(["1"], for: "anna")
        let (anna, manager) = (try await Program(house, of: "anna"), try await Program(house, of: "manager"))
        #expect(try await manager.get("/calls?team=south").items.count == 1)
        #expect(try await manager.get("/calls").items.count == 2)
        #expect(try await anna.get("/calls").items.count == 1)
        #expect(try await manager.get("/calls/1")["call", "agent"] == .text("A-1"))
        #expect(try await anna.ask(.put, "/queue/filters/mine", #"{"state":"open"}"#).text("name") == "mine")
        #expect(try await anna.get("/queue/filters").items.count == 1)
        #expect(try await manager.get("/queue/filters").items.isEmpty)
        _ = try await anna.ask(.delete, "/queue/filters/mine")
        #expect(try await anna.get("/queue/filters").items.isEmpty)
        #expect(try await anna.get("/queue?state=open").items.count == 1)
        #expect(try await anna.get("/queue?state=done").items.isEmpty)
        let none = try await anna.ask(.post, "/calls/1/replace", #"{"draw":"2026-W47","reason":"Silent."}"#)
        #expect(none.status == 409 && none.reason == "not_replaced")
    }

    @Test func `a search finds what its reader may open, and nothing else`() async throws {
        let house = try await house()
        let id = try await submitted(house)
        func found(by user: String, _ filter: String = "") async throws -> [JSONTree?] {
            let answer = try await Program(house, of: user).get("/calls\(filter)")
            return answer.items.indices.map { answer["items", String($0), "id"] }
        }
        #expect(try await found(by: "olena").isEmpty, "an own call before its evaluation is published")
        #expect(try await found(by: "lead") == [.text("1")])
        let manager = try await Program(house, of: "manager")
        _ = try await manager.ask(.post, "/evaluations/\(id)/publish")
        #expect(try await found(by: "olena") == [.text("1")])
        #expect(try await found(by: "olena", "?agent=A-2").isEmpty)
        #expect(try await found(by: "bohdan").isEmpty)
        let begun = try await manager.ask(
            .post, "/calibrations", #"{"name":"November","calls":["2"],"participants":["bohdan","lead"]}"#)
        let session = try #require(begun.text("id"))
        for person in ["bohdan", "lead"] {
            let program = try await Program(house, of: person)
            #expect(try await program.ask(.post, "/calibrations/\(session)/reviews", #"{"call":"2"}"#).status == 200)
        }
        #expect(try await found(by: "bohdan") == [.text("2")])
        #expect(try await found(by: "lead") == [.text("1"), .text("2")])
    }

    @Test func `a token of scope audio hears, one of scope read does not`() async throws {
        let house = try await house()
        let grant = try await Program(house, of: "manager", scopes: [.audio]).ask(.post, "/calls/1/grant")
        #expect(grant.text("url")?.hasPrefix("/calls/1/audio?grant=") == true)
        #expect(try await Program(house, of: "manager", scopes: [.read]).ask(.post, "/calls/1/grant").status == 403)
    }

    @Test func `lists of figures and digests have the shape that is described`() async throws {
        let manager = try await Program(try await house(), of: "manager")
        for path in ["/coverage", "/digests", "/calibrations", "/evaluations", "/scorecards/general/automation"] {
            #expect(try await manager.get(path).status == 200, "\(path)")
        }
    }
}
