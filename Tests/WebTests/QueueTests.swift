import Accounts
import CallModel
import HTTPTypes
import Store
import Testing

@testable import Web

/// Who may change what in the queue of drawn calls, by its page and by the API.
@Suite struct QueueTests {
    private static let assign = #"{"draw":"2026-W47","kind":"random","reviewer":"NAME"}"#
    private static let replace = #"{"draw":"2026-W47","reason":"noise"}"#

    /// Call 1 is anna's, call 2 can come in its place.
    private static func house() async throws -> House {
        let house = try await Team.house()
        try await house.addScorableCall("2", agent: "A-2", team: "south")
        try await house.draw(["1"], for: "anna", sparing: ["2"])
        return house
    }

    /// Anna's evaluation of call 1, as it was begun from the queue.
    private static func begin(_ house: House) async throws -> String {
        let opened = try await Program(house, of: "anna").ask(
            .post, "/calls/1/reviews", #"{"draw":"2026-W47","kind":"random"}"#)
        return try required(opened.text("id"))
    }

    private static func reviewers(_ house: House) async throws -> [String] {
        let queue = try await Program(house, of: "manager").get("/queue")
        return queue.items.indices.map { place in
            guard case .text(let call)? = queue["items", String(place), "call", "id"] else { return "no call" }
            guard case .text(let name)? = queue["items", String(place), "reviewer"] else { return "\(call) nobody" }
            return "\(call) \(name)"
        }
    }

    private static func given(_ house: House) async throws -> [String] {
        try await house.store.auditEntries(
            AuditQuery(action: AuditAction.callAssigned.rawValue), before: nil, limit: 9
        ).map { "\($0.content.who) \($0.content.object)" }
    }

    @Test func `a call is replaced until it was scored, and not after that, be it published`() async throws {
        let house = try await Self.house()
        let review = try await Self.begin(house)
        let (anna, manager) = (try await Program(house, of: "anna"), try await Program(house, of: "manager"))
        #expect(try await anna.ask(.post, "/reviews/\(review)/submit", #"{"draft":0}"#).text("state") == "submitted")
        for state in ["submitted", "published"] {
            for program in [anna, manager] {
                let late = try await program.ask(.post, "/calls/1/replace", Self.replace)
                #expect(late.status == 409 && late.reason == "scored", "\(state)")
            }
            let form = try await house.browser(of: "anna").post(
                "/calls/1/replace", ["draw": House.drawID, "reason": "A page that was left open."])
            #expect(form.status == 409 && form.text.contains(Messages(.en)("refused.scored")), "\(state)")
            #expect(form.text.contains("class=\"button\" href=\"/queue\""), "the form stands in the queue")
            if state == "submitted" { _ = try await manager.ask(.post, "/evaluations/\(review)/publish") }
        }
        #expect(try await Self.reviewers(house) == ["1 anna"])
        for user in ["anna", "manager"] {
            let page = try await house.browser(of: user).get("/queue?state=all").text
            #expect(!page.contains("/calls/1/replace") && !page.contains("/calls/1/assign"), "\(user)")
        }
    }

    @Test func `what was begun of a replaced call is gone from every page`() async throws {
        let house = try await Self.house()
        let review = try await Self.begin(house)
        let anna = try await Program(house, of: "anna")
        #expect(try await anna.ask(.post, "/calls/1/replace", Self.replace).text("call") == "2")
        #expect(try await anna.get("/reviews/\(review)/state").status == 404)
        #expect(try await anna.get("/evaluations").items.isEmpty)
        #expect(try await Self.reviewers(house) == ["2 anna"])
    }

    @Test func `who only calibrates on a call does not replace it for another, a manager does`() async throws {
        let house = try await Self.house()
        let (bohdan, manager) = (try await Program(house, of: "bohdan"), try await Program(house, of: "manager"))
        let begun = try await manager.ask(
            .post, "/calibrations", #"{"name":"N","calls":["1"],"participants":["anna","bohdan"]}"#)
        _ = try await bohdan.ask(.post, "/calibrations/\(try required(begun.text("id")))/reviews", #"{"call":"1"}"#)
        let refused = try await bohdan.ask(.post, "/calls/1/replace", Self.replace)
        #expect(refused.status == 409 && refused.reason == "not_the_reviewer")
        #expect(try await Self.reviewers(house) == ["1 anna"])
        #expect(try await manager.ask(.post, "/calls/1/replace", Self.replace).text("call") == "2")
        #expect(try await Self.reviewers(house) == ["2 anna"])
    }

    @Test func `the calls of somebody who is disabled are shared out once more`() async throws {
        let house = try await Self.house()
        try await house.add("root", .admin)
        let root = try await Program(house, of: "root")
        #expect(try await root.ask(.put, "/users/anna/enabled", #"{"enabled":false}"#).text("state") == "disabled")
        let manager = try await house.browser(of: "manager")
        #expect(try await manager.get("/").text.contains("1 call has nobody to score it."))
        let page = try await manager.get("/queue").text
        #expect(page.contains("1 call has nobody to score it.") && page.contains("scores no more"))
        #expect(try await manager.post("/queue/assign").location == "/queue?done=assigned")
        #expect(try await Self.reviewers(house) == ["1 bohdan"])
        #expect(try await Self.given(house) == ["manager call:1"])
        #expect(try await !manager.get("/queue").text.contains("scores no more"))
    }

    @Test func `where sharing out ends what somebody began, it says so beforehand`() async throws {
        for isBegun in [false, true] {
            let house = try await Self.house()
            if isBegun { _ = try await Self.begin(house) }
            try await house.add("root", .admin)
            _ = try await Program(house, of: "root").ask(.put, "/users/anna/enabled", #"{"enabled":false}"#)
            let page = try await house.browser(of: "manager").get("/queue").text
            #expect(page.contains(Messages(.en)("queue.assign_hint")) == isBegun)
        }
    }

    @Test func `who is no analyst any more loses the calls too, who manages them now keeps them`() async throws {
        let house = try await Self.house()
        try await house.add("root", .admin)
        let (root, manager) = (try await Program(house, of: "root"), try await Program(house, of: "manager"))
        for (role, reviewer) in [("qa_manager", "anna"), ("product", "bohdan")] {
            _ = try await root.ask(.put, "/users/anna", #"{"role":"\#(role)"}"#)
            #expect(try await manager.ask(.post, "/queue/assign").status == 200)
            #expect(try await Self.reviewers(house) == ["1 \(reviewer)"])
        }
    }

    @Test func `the manager gives a call to somebody by name, by page and by API, on record each time`() async throws {
        let house = try await Self.house()
        let browser = try await house.browser(of: "manager")
        #expect(try await browser.get("/queue").text.contains("action=\"/calls/1/assign\""))
        let form = try await browser.post(
            "/calls/1/assign", ["draw": House.drawID, "kind": "random", "reviewer": "bohdan"])
        #expect(form.location == "/queue?done=given")
        #expect(try await browser.get("/queue?done=given").text.contains("The call was given to its new reviewer."))
        #expect(try await Self.reviewers(house) == ["1 bohdan"])
        let manager = try await Program(house, of: "manager")
        let back = try await manager.ask(.post, "/calls/1/assign", Self.assign.replacing("NAME", with: "anna"))
        #expect(back.text("reviewer") == "anna")
        #expect(try await Self.reviewers(house) == ["1 anna"])
        #expect(try await Self.given(house) == ["manager call:1", "manager call:1"])
    }

    @Test func `a page that was left open begins nothing for a draw once its call is with another`() async throws {
        let house = try await Self.house()
        let manager = try await Program(house, of: "manager")
        for name in ["manager", "bohdan"] {
            _ = try await manager.ask(.post, "/calls/1/assign", Self.assign.replacing("NAME", with: name))
        }
        let draw = ["draw": House.drawID, "kind": "random"]
        let stale = try await house.browser(of: "manager").post("/calls/1/review", draw)
        #expect(stale.status == 409 && stale.text.contains(Messages(.en)("refused.changed_meanwhile")))
        #expect(stale.text.contains("class=\"button\" href=\"/queue\""), "the form stands in the queue")
        let asked = try await manager.ask(.post, "/calls/1/reviews", #"{"draw":"2026-W47","kind":"random"}"#)
        #expect(asked.status == 409 && asked.reason == "changed_meanwhile")
        #expect(try await manager.get("/evaluations").items.isEmpty)
        #expect(try await house.browser(of: "manager").post("/calls/1/review").status == 303, "a call may be chosen")
    }

    @Test func `a call is given to those alone who score calls, can sign in and are not too close`() async throws {
        let house = try await Self.house()
        try await house.add("agent-too", .qaAnalyst, agent: "A-1")
        let manager = try await Program(house, of: "manager")
        for (name, reason) in [("olena", "nobody"), ("lead", "nobody"), ("-", "nobody"), ("agent-too", "too_close")] {
            let refused = try await manager.ask(
                .post, "/calls/1/assign", Self.assign.replacing("NAME", with: name))
            #expect(refused.status == 422 && refused.reason == reason && refused.place == "/reviewer", "\(name)")
        }
        let form = try await house.browser(of: "manager").post(
            "/calls/1/assign", ["draw": House.drawID, "kind": "random", "reviewer": "agent-too"])
        #expect(form.location == "/queue?done=too_close")
        #expect(try await Self.reviewers(house) == ["1 anna"])
        #expect(try await Self.given(house).isEmpty)
        let analyst = try await Program(house, of: "bohdan").ask(
            .post, "/calls/1/assign", Self.assign.replacing("NAME", with: "bohdan"))
        #expect(analyst.status == 404)
    }

    @Test func `an analyst is offered no call to give on`() async throws {
        let page = try await Self.house().browser(of: "anna").get("/queue").text
        #expect(page.contains("/calls/1/replace") && !page.contains("/calls/1/assign"))
    }
}
