import CallModel
@testable import Pipeline
import Reports
import Store
import Testing

/// Reports over calls of which some were never taken: who may say that callers gave up on them.
@Suite struct OfferedCallsTests {
    /// Answered within five seconds, or given up after half a minute by somebody whose team nobody wrote down.
    private struct Line {
        let queue: String
        let team: String?
        var partner: String?
        let count: Int
    }

    private func store(_ lines: [Line]) async throws -> Store {
        let store = try await SampleNight().store()
        let calls = try lines.enumerated().flatMap { number, line in
            try (0..<line.count).map { index in
                let start = ZonedTime(
                    epochSeconds: 1_794_812_400 + 86_400 * (index % 2) + 3600 * (index % 4), utcOffsetSeconds: 7200)
                var call = Call(id: try #require(CallID("L\(number)-\(index)")), startedAt: start)
                (call.queue, call.team, call.partner) = (line.queue, line.team, line.partner)
                call.agent = line.team.map { "\($0)-\(index % 3)" }
                call.outcome = line.team == nil ? "abandoned" : "solved"
                call.waitMs = line.team == nil ? 30_000 : 5000
                return call
            }
        }
        try await store.meet(calls)
        return store
    }

    private func desk(
        _ lines: [Line], settings: ReportSettings = ReportSettings(), of team: String? = nil
    ) async throws -> ReportDesk {
        let store = try await store(lines)
        var isVisible: (@Sendable (Call) -> Bool)?
        if let team { isVisible = { $0.team == team } }
        return try await ReportDesk(
            store: store, gate: try await Gatekeeper(store: store, now: SampleNight.now), calendar: LoadCalendar(),
            settings: settings, period: nil, where: isVisible)
    }

    private static let ownQueue = [
        Line(queue: "support", team: "north", count: 40), Line(queue: "support", team: nil, count: 20),
        Line(queue: "sales", team: "south", count: 40), Line(queue: "sales", team: nil, count: 4),
    ]
    private static let sharedQueue = [
        Line(queue: "support", team: "north", count: 40), Line(queue: "support", team: "south", count: 40),
        Line(queue: "support", team: nil, count: 20),
    ]

    /// Over all calls that the reader may see.
    private func value(_ name: String, in desk: ReportDesk) throws -> Figure {
        desk.figure(try FigureCatalogue.standard.figure(name), of: desk.calls)
    }

    @Test func `a lead reads how many callers gave up on the team, as the manager reads it`() async throws {
        let lead = try await desk(Self.ownQueue, of: "north")
        #expect(try value("abandonment", in: lead).estimate?.value == 1.0 / 3)
        #expect(try value("service_level.abandons_negative.20s", in: lead).estimate?.value == 2.0 / 3)
        let manager = try await desk(Self.ownQueue)
        let abandonment = try FigureCatalogue.standard.figure("abandonment")
        let rows = try manager.cut(by: ["team"], figures: [abandonment]).table.rows
        #expect(rows.map { $0[0] } == [.text("north"), .text("south")])
        #expect(try rows.first?[2] == .figure(value("abandonment", in: lead)))
    }

    @Test func `norms, hours and charts of a lead count the callers who gave up`() async throws {
        var settings = ReportSettings()
        settings.norms = [Norm(figure: "abandonment", limits: [.peak: .atMost(0.05), .quiet: .atMost(0.05)])]
        let lead = try await desk(Self.ownQueue, settings: settings, of: "north")
        #expect(try lead.norms(by: nil).table.rows.allSatisfy { $0.last == .text("not met") })
        let offered = lead.hours().table.rows.reduce(0) { sum, row in
            if case .count(let count) = row[3] { sum + count } else { sum }
        }
        #expect(offered == 60)
        let chart = try lead.control(of: FigureCatalogue.standard.figure("abandonment"), by: "day", baseline: nil)
        #expect(chart.table.rows.map { $0[1] } == [.count(30), .count(30)])
    }

    @Test func `where teams share a queue a lead has no figure of offered calls, and is told why`() async throws {
        var settings = ReportSettings()
        settings.norms = [Norm(figure: "abandonment", limits: [.peak: .atMost(0.05), .quiet: .atMost(0.05)])]
        let lead = try await desk(Self.sharedQueue, settings: settings, of: "north")
        let abandonment = try value("abandonment", in: lead)
        #expect(abandonment.estimate == nil && abandonment.counts.notMeasurable == 40)
        let norms = try lead.norms(by: nil)
        #expect(norms.table.rows.allSatisfy { $0.last == .text("cannot say") })
        let agents = try lead.cut(by: ["agent"], figures: [abandonmentFigure])
        let told = [norms, lead.hours(), agents]
        #expect(told.allSatisfy { $0.notes.contains { $0.key == "divided_queues" && $0.values["count"] == "40" } })
        #expect(lead.hours().table.rows.isEmpty)
        #expect(try value("asa", in: lead).estimate?.count == 40)
        let queue = try await desk(Self.sharedQueue).cut(by: ["queue"], figures: [abandonmentFigure])
        #expect(queue.text.contains("20 % ("))
    }

    private var abandonmentFigure: CallFigure {
        get throws { try FigureCatalogue.standard.figure("abandonment") }
    }

    @Test func `two centres that share a queue are not told apart by who hung up before anybody was chosen`()
        async throws
    {
        let desk = try await desk([
            Line(queue: "support", team: "north", count: 180),
            Line(queue: "support", team: "dovira", partner: "dovira", count: 180),
            Line(queue: "support", team: nil, count: 90),
        ])
        let usual = try desk.comparison(partner: nil, mix: ["queue", "load"], figures: [])
        #expect(!usual.table.rows.isEmpty)
        #expect(!usual.table.rows.contains { $0.last == .text("worse") || $0.last == .text("better") })
        #expect(usual.definitions.allSatisfy { !$0.isOfOffered })
        #expect(usual.notes.contains { $0.key == "divided_queues" })
        let asked = try desk.comparison(partner: nil, mix: ["queue"], figures: [abandonmentFigure])
        #expect(asked.table.rows.map { $0.last } == [.text("cannot say")])
    }

    @Test func `centres with queues of their own answer for the callers who hung up there`() async throws {
        let desk = try await desk([
            Line(queue: "support", team: "north", count: 180), Line(queue: "support", team: nil, count: 4),
            Line(queue: "sales", team: "dovira", partner: "dovira", count: 180),
            Line(queue: "sales", team: nil, count: 90),
        ])
        let report = try desk.comparison(partner: "dovira", mix: ["load"], figures: [abandonmentFigure])
        guard case .figure(let own)? = report.table.rows.first?[1],
            case .figure(let theirs)? = report.table.rows.first?[2]
        else {
            Issue.record("no figures")
            return
        }
        #expect(own.estimate?.value == 4.0 / 184 && theirs.estimate?.value == 90.0 / 270)
        #expect(report.table.rows.first?.last == .text("better"))
    }

    @Test func `the coverage of a lead counts the callers of the own queues`() async throws {
        let lead = try await desk(Self.ownQueue, of: "north")
        #expect(lead.coverage(by: "team").table.rows.map { [$0[0], $0[1]] } == [[.text("north"), .count(60)]])
    }
}
