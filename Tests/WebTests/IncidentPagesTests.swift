import Accounts
import CallModel
import Foundation
import Pipeline
import Store
import Testing
import Themes

@testable import Web

/// What people read of mass incidents: three times the usual calls on one afternoon, most of them of the north.
@Suite struct IncidentPagesTests {
    private static let now = ZonedTime(epochSeconds: 1_789_900_000, utcOffsetSeconds: 7200)

    private func house() async throws -> House {
        let house = try await House()
        for (name, role) in [("product", Role.product), ("manager", .qaManager), ("admin", .admin)] {
            try await house.add(name, role)
        }
        try await house.add("lead", .lead, team: "north")
        try await house.store.meet((0...6).flatMap { week in try self.calls("w", week, week == 0 ? 60 : 20) })
        let watch = WatchStep(
            store: house.store, gate: try await house.bench.gate(), links: .none, options: IncidentModel.Options())
        _ = try await watch.run(at: Self.now)
        return house
    }

    /// Of the hours before that of the incident, so many weeks ago. The latest is of the south; in the incident every
    /// fifth caller gave up.
    private func calls(_ name: String, _ week: Int, _ count: Int) throws -> [Call] {
        try (0..<count).map { index in
            let start = Self.now.epochSeconds - week * 604_800 - 200 * index
            var call = Call(
                id: try required(CallID("\(name)\(week)-\(index)")),
                startedAt: ZonedTime(epochSeconds: start, utcOffsetSeconds: 7200))
            (call.queue, call.team) = ("support", index == 0 ? "south" : "north")
            call.outcome = week == 0 && index % 5 == 4 ? "abandoned" : "solved"
            return call
        }
    }

    @Test func `a surge is told with its queue, its size and its latest calls`() async throws {
        let page = try await house().browser(of: "manager").get("/incidents").text
        #expect(page.contains("60 calls, usually 20") && page.contains("12 callers gave up, usually 0"))
        #expect(page.contains("support"))
        // The latest of those who called, and of those who gave up.
        for call in ["w0-0", "w0-9", "w0-24"] { #expect(page.contains("<a href=\"/calls/\(call)\">\(call)</a>")) }
        #expect(!page.contains("w0-30"))
    }

    @Test func `a lead opens the calls of the own team, and the product team none`() async throws {
        let house = try await house()
        let lead = try await house.browser(of: "lead").get("/incidents").text
        #expect(lead.contains("/calls/w0-24\"") && lead.contains("w0-0") && !lead.contains("/calls/w0-0\""))
        let product = try await house.browser(of: "product").get("/incidents").text
        #expect(product.contains("w0-24") && !product.contains("href=\"/calls/"))
        #expect(try await house.browser(of: "admin").get("/incidents").status == 404)
    }

    @Test func `what an alert told stays, whatever comes in later`() async throws {
        let house = try await house()
        let later = try (1...6).flatMap { week in try self.calls("late", week, 50) }
        try await house.store.meet(later)
        let page = try await house.browser(of: "manager").get("/incidents").text
        #expect(page.contains("60 calls, usually 20"))
        let alerts = try await house.store.alerts(IncidentAlert.self)
        #expect(alerts.map(\.surges?.count) == [2])
        #expect(alerts.allSatisfy { ($0.surges ?? []).allSatisfy(\.calls.isEmpty) }, "calls may be erased, alerts stay")
    }

    @Test func `an incident that a theme explains leads to it, and is over once it is closed`() async throws {
        let house = try await house()
        let alert = """
            {"id":"incident-2","theme":"theme-1","since":"2026-09-19T09:00:00Z","opened_at":"2026-09-19T10:00:00Z",
            "last_at":"2026-09-19T12:00:00Z","closed_at":"2026-09-19T13:00:00Z","reopenings":0,"most_callers":7}
            """
        try await house.store.save([JSONDecoder().decode(IncidentAlert.self, from: Data(alert.utf8))])
        let page = try await house.browser(of: "product").get("/incidents").text
        let parts = page.components(separatedBy: "<section class=\"incident\">").dropFirst()
        #expect(parts.count == 2)
        let closed = try required(parts.last)
        #expect(closed.contains(ThemePage.path("theme-1")) && closed.contains(">7<"))
        #expect(!closed.contains("<blockquote"), "nothing is announced any more")
        #expect(parts.first?.contains("<blockquote") == true && parts.first?.contains("theme-1") == false)
    }
}
