import Accounts
import CallModel
import HTTPTypes
import Testing

@testable import Web

/// Evaluations by agent, team and state, on the page and through the API.
@Suite struct EvaluationFilterTests {
    /// Retracted evaluations of calls of the north and of the south, by call.
    private struct Closed {
        let house: House
        let ids: [String]

        init(_ calls: [(name: String, team: String)]) async throws {
            house = try await Team.house()
            let program = try await Program(house, of: "manager")
            var ids: [String] = []
            for call in calls {
                try await house.addScorableCall(call.name, agent: "agent of \(call.name)", team: call.team)
                let opened = try await program.ask(.post, "/calls/\(call.name)/reviews", "{}")
                let id = try required(opened.text("id"))
                let draft = #"{"base":0,"save_id":"s","sheet":\#(Team.sheet)}"#
                _ = try await program.ask(.put, "/reviews/\(id)/draft", draft)
                _ = try await program.ask(.post, "/reviews/\(id)/submit", #"{"draft":1}"#)
                _ = try await program.ask(.post, "/evaluations/\(id)/retract", #"{"reason":"Wrong call."}"#)
                ids.append(id)
            }
            self.ids = ids
        }
    }

    @Test func `pages of a filtered list hold what fits and nothing else, whoever stands between`() async throws {
        let closed = try await Closed([("a", "south"), ("b", "north"), ("c", "north"), ("d", "south"), ("e", "south")])
        let program = try await Program(closed.house, of: "manager")
        var (found, after): ([String], String?) = ([], "")
        while let start = after {
            let page = try await program.get("/evaluations?team=south&limit=1&after=\(start.percentEncoded)")
            #expect(page.items.count == 1)
            if case .text(let id)? = page["items", "0", "id"] { found.append(id) }
            after = page.text("next")
        }
        #expect(found == [0, 3, 4].map { closed.ids[$0] })
    }

    @Test func `a list is asked for by agent, team and state, on the page as through the API`() async throws {
        let closed = try await Closed([("a", "south"), ("b", "north")])
        let manager = try await closed.house.browser(of: "manager")
        let program = try await Program(closed.house, of: "manager")
        let cases = [
            ("agent=agent%20of%20a", [0]), ("team=north", [1]), ("agent=agent%20of%20a&team=north", []),
            ("state=retracted", [0, 1]), ("state=final", []), ("team=nowhere", []),
        ]
        for (fields, expected) in cases {
            let query = fields.contains("state=") ? fields : "state=closed&" + fields
            let page = try await manager.get("/evaluations?\(query)").text
            let answered = try await program.get("/evaluations?\(fields)").items
            for (index, id) in closed.ids.enumerated() {
                #expect(page.contains("/evaluations/\(id)") == expected.contains(index), "\(fields) \(index)")
            }
            #expect(answered.count == expected.count, "\(fields)")
        }
        let page = try await manager.get("/evaluations?state=closed&team=north").text
        #expect(page.contains("/evaluations/table/csv?state=closed&amp;team=north"))
        #expect(page.contains("/evaluations?state=open&amp;team=north"))
        #expect(try await manager.get("/evaluations?team=nowhere").text.contains("Other filters may show more"))
    }

    @Test func `a lead finds nothing of another team, whatever is asked for`() async throws {
        let closed = try await Closed([("a", "south"), ("b", "north")])
        let lead = try await Program(closed.house, of: "lead")
        #expect(try await lead.get("/evaluations").items.count == 1)
        #expect(try await lead.get("/evaluations?team=south").items.isEmpty)
        let page = try await closed.house.browser(of: "lead").get("/evaluations").text
        #expect(page.contains("agent of b") && !page.contains("agent of a"))
    }
}
