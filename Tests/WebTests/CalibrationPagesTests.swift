import CallModel
import HTTPTypes
import Reviews
import Store
import Testing

@testable import Web

/// What the pages keep from those who score blind, and what they say of it.
@Suite struct CalibrationPagesTests {
    /// A session of call 1; its path.
    private func session(_ team: Team, with people: String...) async throws -> String {
        var form = ["name": "November", "calls": "1"]
        for person in people { form["person.\(person)"] = "1" }
        return try required(try await team.house.browser(of: "manager").post("/calibrations", form).location)
    }

    @Test func `a session that is closed takes nothing more, and its pages say why`() async throws {
        let team = try await Team()
        let session = try await session(team, with: "bohdan", "manager")
        let bohdan = try await team.house.browser(of: "bohdan")
        let review = try required(try await bohdan.post("\(session)/score", ["call": "1"]).location)
        #expect(try await bohdan.get(review).text.contains("id=\"submit\""))
        #expect(try await team.house.browser(of: "manager").post("\(session)/close").status == 303)

        let page = try await bohdan.get(review).text
        #expect(page.contains("The session is closed: nothing more is scored."))
        #expect(!page.contains("id=\"submit\"") && page.contains("id=\"summary\" rows=\"3\" readonly"))
        let list = try await bohdan.get(session).text
        #expect(list.contains("not submitted") && !list.contains("\(session)/score"))
        let headers = ["X-CSRF-Token": bohdan.formToken ?? "", "Content-Type": "application/json"]
        let draft = #"{"base":0,"save_id":"s","sheet":\#(Team.sheet)}"#
        let saved = try await bohdan.ask(.put, "/api/v1\(review)/draft", body: draft, headers: headers)
        #expect(saved.status == 409 && saved.text.contains("\"reason\":\"closed\""))
        let submitted = try await bohdan.ask(.post, "/api/v1\(review)/submit", body: #"{"draft":0}"#, headers: headers)
        #expect(submitted.status == 409 && submitted.text.contains("\"reason\":\"closed\""))
    }

    @Test func `a call that is to be scored blind cannot be chosen, shows no evaluation, and says why`() async throws {
        let team = try await Team(isSubmitted: true)
        _ = try await team.post("publish", as: "lead")
        let session = try await session(team, with: "bohdan", "manager")
        let manager = try await team.house.browser(of: "manager")
        let page = try await manager.get("/calls/1").text
        #expect(page.contains("score this call blind first") && page.contains("href=\"\(session)\""))
        #expect(!page.contains("/calls/1/review"))
        let refused = try await manager.post("/calls/1/review")
        #expect(refused.status == 409 && refused.text.contains("score this call blind in a calibration first"))
        for path in ["/evaluations/", "/reviews/", "/api/v1/evaluations/", "/api/v1/reviews/"] {
            let told = try await manager.get(path + team.evaluation)
            #expect(told.status == 409 && told.text.contains("score this call blind in a calibration first"), "\(path)")
            #expect(!told.text.contains(Messages(.en)("refusal.unchanged")), "nothing was asked to change")
            #expect(try await team.house.browser(of: "lead").get(path + team.evaluation).status == 200, "\(path)")
        }
        #expect(
            try await manager.get("/api/v1/reviews/\(team.evaluation)/state").status == 404, "an open page empties")
        #expect(try await team.house.browser(of: "bohdan").get("/evaluations/\(team.evaluation)").status == 404)
    }

    @Test func `evaluations that wait for a blind score are counted on the first page and in the list`() async throws {
        let team = try await Team(isSubmitted: true)
        _ = try await team.post("publish", as: "lead")
        let session = try await session(team, with: "bohdan", "manager")
        let manager = try await team.house.browser(of: "manager")
        let line = "1 evaluation waits until you have scored its call blind"
        for path in ["/", "/evaluations"] {
            let page = try await manager.get(path).text
            #expect(page.contains(line) && page.contains("href=\"/calibrations\""), "\(path)")
            #expect(!page.contains(team.evaluation), "\(path)")
            for other in ["lead", "bohdan"] {
                #expect(try await !team.house.browser(of: other).get(path).text.contains(line), "\(other) \(path)")
            }
        }
        #expect(try await !manager.get("/evaluations?state=closed").text.contains(line), "it is not closed")
        _ = try await manager.post("\(session)/close")
        #expect(try await !manager.get("/").text.contains(line))
    }

    @Test func `a report lists no figure of a call that is to be scored blind, and says so`() async throws {
        let team = try await Team(isSubmitted: true)
        _ = try await team.post("publish", as: "lead")
        let manager = try await team.house.browser(of: "manager")
        let path = "/reports/calls?kind=cut&by=team&figures=score&period=all&at.team=north"
        let row = "<a href=\"/calls/1\">1</a>"
        #expect(try await manager.get(path).text.contains(row))
        let session = try await session(team, with: "bohdan", "manager")
        let page = try await manager.get(path).text
        #expect(!page.contains(row) && page.contains("score them blind in a calibration first: 1."))
        let file = try await manager.get(path.replacing("calls?", with: "calls/json?")).text
        #expect(file.contains("\"rows\" : [") && !file.contains("\"call\" : \"1\""), "nor does its file")
        #expect(try await manager.get(path.replacing("=score", with: "=")).text.contains(row), "without a figure")
        #expect(try await team.house.browser(of: "lead").get(path).text.contains(row), "who does not take part")
        _ = try await manager.post("\(session)/close")
        #expect(try await manager.get(path).text.contains(row))
    }

    @Test func `a draft of a call that is to be scored blind first is kept, and not submitted before`() async throws {
        let team = try await Team()
        let session = try await session(team, with: "anna", "bohdan")
        let page = try await team.house.browser(of: "anna").get("/reviews/\(team.evaluation)").text
        #expect(page.contains("score this call blind first") && page.contains("href=\"\(session)\""))
        #expect(page.contains("id=\"submit\" disabled"))
        #expect(try await team.save(Team.sheet, base: 0, id: "a").status == 200)
        let refused = try await team.submit(draft: 1)
        #expect(refused.status == 409 && refused.text.contains("\"reason\":\"calibration_first\""))
        #expect(try await team.state() == .draft)
    }

    @Test func `whoever chooses calls for a session is told who has scored them already`() async throws {
        let team = try await Team()
        let manager = try await team.house.browser(of: "manager")
        #expect(try await manager.get("/calibrations").text.contains("scored by anna"))
        // Who scores blind has seen nothing yet.
        let session = try await session(team, with: "bohdan", "manager")
        _ = try await team.house.browser(of: "bohdan").post("\(session)/score", ["call": "1"])
        #expect(try await !manager.get("/calibrations").text.contains("scored by anna, bohdan"))
    }

    @Test func `a call whose consent was taken back stays in the session without a way to score it`() async throws {
        let team = try await Team()
        let session = try await session(team, with: "bohdan", "manager")
        let bohdan = try await team.house.browser(of: "bohdan")
        #expect(try await bohdan.get(session).text.contains("\(session)/score"))
        _ = try await team.house.store.erase(
            try required(CallID("1")), reason: "withdrawn", by: .night(at: team.house.bench.now()))
        let page = try await bohdan.get(session).text
        #expect(page.contains("may not be used") && !page.contains("\(session)/score"))
    }
}
