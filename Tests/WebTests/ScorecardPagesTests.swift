import Accounts
import Foundation
import Store
import TestFolders
import Testing

@testable import Web

/// The scorecards in force and their revisions, as those see them who answer for scores.
@Suite struct ScorecardPagesTests {
    /// A folder with one scorecard, whose text can be changed.
    private struct Folder {
        let place: URL

        init() throws {
            place = try TestFolder.make()
            try write(version: "1", greeting: "2")
        }

        func write(version: String, greeting weight: String) throws {
            let text = try String(contentsOfFile: House.shippedScorecards + "/support.yaml", encoding: .utf8)
                .replacing("scorecard: support\n", with: "scorecard: support\nversion: \"\(version)\"\n")
                .replacing("weight: 2", with: "weight: \(weight)")
            try Data(text.utf8).write(to: place.appending(path: "support.yaml"))
        }

        func house() async throws -> House {
            let house = try await House(scorecards: place.path)
            try await house.add("manager", .qaManager)
            try await house.add("lead", .lead, team: "north")
            return house
        }
    }

    @Test func `the scorecard in force is shown with its items, and an earlier revision stays listed`() async throws {
        let folder = try Folder()
        let house = try await folder.house()
        let manager = try await Program(house, of: "manager")
        let first = try await manager.get("/scorecards")
        #expect(first["items", "0", "id"] == .text("support"))
        #expect(first["items", "0", "revisions", "0", "is_in_force"] == .truth(true))
        #expect(first["items", "0", "revisions", "0", "version"] == .text("1"))
        guard case .text(let earlier)? = first["items", "0", "revisions", "0", "revision"],
            case .integer(let items)? = first["items", "0", "items"]
        else { throw Absent() }
        try folder.write(version: "2", greeting: "3")
        house.clock.move(bySeconds: 120)
        let later = try await manager.get("/scorecards")
        guard case .array(let revisions)? = later["items", "0", "revisions"] else { throw Absent() }
        #expect(revisions.count == 2)
        for user in ["manager", "lead"] {
            let page = try await house.browser(of: user).get("/scorecards").text
            #expect(page.contains("\(items) items, automatic: "))
            #expect(page.contains(earlier.prefix(12)))
            #expect(page.matches(of: /in force<\/span>/).count == 1, "one of the two")
        }
    }

    @Test func `nothing there puts a revision in force`() {
        let routes = RouteTable.routes.filter { route in
            guard case .may(.readScorecards, _) = route.admission else { return false }
            return true
        }
        #expect(routes.count == 2 && routes.allSatisfy { !$0.mutates })
    }

    @Test func `without a scorecard the page says where they come from`() async throws {
        let house = try await House()
        try await house.add("manager", .qaManager)
        let page = try await house.browser(of: "manager").get("/scorecards")
        #expect(page.status == 200 && page.text.contains("There is no scorecard yet."))
    }
}
