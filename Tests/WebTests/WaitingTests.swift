import Accounts
import CallModel
import Foundation
import Pipeline
import Store
import Testing

@testable import Web

/// What the first page tells each role that it waits for them.
@Suite struct WaitingTests {
    private func home(of user: String, in team: Team) async throws -> String {
        try await team.house.browser(of: user).get("/").text
    }

    @Test func `an analyst reads how many calls wait and when the first is due, then that it is late`() async throws {
        let team = try await Team()
        let page = try await home(of: "anna", in: team)
        #expect(
            page.contains("1 call waits for your score") && page.contains("the first is due on 30\u{A0}November 2026"))
        #expect(try await home(of: "bohdan", in: team).contains("Nothing waits for you."))
        team.house.clock.move(bySeconds: 120 * 86_400)
        #expect(try await home(of: "anna", in: team).contains("class=\"late\">1 is late"))
    }

    @Test func `each step of an evaluation waits for whoever takes it`() async throws {
        let team = try await Team(isSubmitted: true)
        let path = "href=\"/evaluations/\(team.evaluation)\""
        func waits(_ text: String, for user: String) async throws -> Bool {
            let page = try await home(of: user, in: team)
            return page.contains(text) && page.contains(path)
        }
        #expect(try await waits("1 evaluation waits to be published", for: "lead"))
        #expect(try await !home(of: "olena", in: team).contains(path), "the agent does not see it yet")
        _ = try await team.post("publish", as: "lead")
        #expect(try await waits("1 new evaluation of your calls", for: "olena"))
        _ = try await team.post("dispute", as: "olena", ["reason.greeting": "I did."])
        #expect(try await waits("1 dispute waits for a decision", for: "manager"))
        #expect(try await !home(of: "anna", in: team).contains("waits for a decision"), "who scored does not decide")
        _ = try await team.post("take-up", as: "manager")
        _ = try await team.post("rule", as: "manager", ["ruling.greeting": "no", "reason.greeting": "Heard."])
        #expect(try await waits("1 of your disputes was decided", for: "olena"))
        #expect(try await home(of: "manager", in: team).contains("1 evaluation is to be closed"))
        _ = try await team.post("close", as: "manager")
        #expect(try await home(of: "manager", in: team).contains("Nothing waits for you."))
        #expect(try await !waits("1 of your disputes was decided", for: "olena"))
    }

    @Test func `a coaching note waits from its day on until it was followed up`() async throws {
        let team = try await Team(isSubmitted: true)
        _ = try await team.post("publish", as: "lead")
        let today = team.house.bench.now().day
        _ = try await team.post("coach", as: "lead", ["text": "Slower.", "follow_up": today])
        #expect(try await home(of: "lead", in: team).contains("1 coaching note is to be followed up"))
        #expect(try await !home(of: "manager", in: team).contains("coaching note"), "it is the lead's own")
    }

    @Test func `calls of a calibration wait for those who take part, until they submitted theirs`() async throws {
        let team = try await Team()
        let began = try await team.house.browser(of: "manager").post(
            "/calibrations", ["name": "November", "calls": "1", "person.bohdan": "1", "person.manager": "1"])
        let session = try required(began.location)
        let page = try await home(of: "bohdan", in: team)
        #expect(page.contains("1 call to calibrate") && page.contains(session))
        #expect(try await !home(of: "anna", in: team).contains("to calibrate"))
    }

    @Test func `an admin reads who has not come yet and what could not be read, with its place`() async throws {
        let house = try await House()
        try await house.add("root", .admin)
        _ = try await house.store.add(Account(name: try required(AccountName("late")), role: .product))
        let fault = InputError(code: "manifest.row", file: "calls.csv", place: "row 4", expected: "expected a time")
        try await house.store.replaceProblems([Problem(fault)], of: "metadata")
        let browser = try await house.browser(of: "root")
        let page = try await browser.get("/").text
        #expect(page.contains("1 person has not used the link yet"))
        #expect(page.contains("1 file or place could not be read"))
        #expect(try await browser.get("/problems").text.contains("calls.csv: row 4"))
    }

    @Test func `a fault that put recordings aside is one problem, as often as there are files with it`() async throws {
        let house = try await House()
        try await house.add("root", .admin)
        let faults = (1...3).map { number in
            InputError(code: "call.time", file: "\(number).json", place: "started_at", expected: "expected a time zone")
        }
        try await house.store.replaceProblems(faults.map { Problem($0) }, of: "metadata")
        try await house.store.save(
            faults.map { fault in
                var entry = RecordingEntry(
                    path: fault.file.replacing("json", with: "wav"), sizeBytes: 1, modifiedMs: 1, fate: .quarantined,
                    reason: fault.code)
                entry.detail = fault.description
                return entry
            }, night: 1)
        let browser = try await house.browser(of: "root")
        #expect(try await browser.get("/").text.contains("3 files or places could not be read"))
        let page = try await browser.get("/problems").text
        #expect(page.components(separatedBy: "expected a time zone").count == 2)
    }

    @Test func `a withdrawn call that a legal hold keeps waits for the privacy officer`() async throws {
        let house = try await House()
        try await house.add("olena", .privacyOfficer)
        try await house.addScorableCall("1", agent: nil, team: nil)
        let (call, author) = (try required(CallID("1")), AuditAuthor.night(at: house.bench.now()))
        #expect(try await house.store.placeHold(on: call, by: author))
        #expect(try await house.browser(of: "olena").get("/").text.contains("Nothing waits for you."))
        let erased = try await Withdrawal(settings: house.bench.settings.product, store: house.store, author: author)
            .run(call, reason: "asked", by: "customer")
        #expect(erased == nil)
        let page = try await house.browser(of: "olena").get("/").text
        #expect(page.contains("1 withdrawn call is kept by a legal hold") && page.contains("/consent/1"))
        #expect(try await house.browser(of: "olena").get("/consent/1").text.contains("A legal hold keeps it"))
    }
}
