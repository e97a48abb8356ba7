import Accounts
import CallModel
import Foundation
@testable import Pipeline
import Reports
import Store
import Testing

@testable import Web

/// Reports that an installation has defined: opened and saved on the page, they are those of the night.
@Suite struct DefinedReportTests {
    /// One over the day before, a total, and one larger than anybody may ask for.
    private static let definitions = """
        reports:
          night:
            - { name: yesterday, by: [team], figures: [asa], over: day }
            - { name: total, by: [], figures: [asa], over: all }
            - { name: counts, by: [queue], figures: [], over: all }
            - name: large
              by: [team, queue, agent, outcome]
              figures: [asa, aht, abandonment, transfers, escalations, first_line, csat, csat.satisfied, fcr.7d,
                calls_per_agent, repeat_contacts.7d, service_level.only_handled.20s, abandonment.after.20s]
              over: all
        """

    private func house() async throws -> House {
        let house = try await House(reports: try SettingsFile(yaml: Self.definitions, file: "sidetone.yaml").reports)
        try await house.add("manager", .qaManager)
        let calls = try (0..<4).map { index in
            var call = Call(
                id: try required(CallID("D-\(index)")),
                startedAt: ZonedTime(epochSeconds: 1_789_900_000 + 43_200 * index, utcOffsetSeconds: 7200))
            (call.team, call.queue, call.agent) = ("north", "support", "agent \(index)")
            (call.waitMs, call.talkMs, call.outcome) = (10_000 * index, 60_000, "solved")
            return call
        }
        try await house.store.meet(calls)
        return house
    }

    /// As the night to the 22nd of September writes them, an hour and a half after midnight.
    private func writeReports(in house: House) async throws {
        let night = ZonedTime(epochSeconds: 1_790_029_800, utcOffsetSeconds: 7200)
        #expect(night.iso8601.hasPrefix("2026-09-22T00:30"))
        _ = try await NightReports(
            store: house.store, gate: try await house.bench.gate(), settings: house.bench.settings.product
        ).write(before: night)
    }

    private func links(in house: House) async throws -> [String: String] {
        let answer = try await Program(house, of: "manager").get("/reports/defined")
        var links: [String: String] = [:]
        for item in answer.items {
            guard case .object(let fields) = item, case .text(let name)? = fields["name"],
                case .text(let query)? = fields["query"]
            else { throw Absent() }
            links[name] = query
        }
        return links
    }

    @Test(arguments: ["yesterday", "total", "counts", "large"])
    func `what the page saves is what the night wrote`(name: String) async throws {
        let house = try await house()
        try await writeReports(in: house)
        let query = try required(try await links(in: house)[name])
        let manager = try await house.browser(of: "manager")
        let written = URL(filePath: house.bench.settings.product.work + "/reports/\(name).json")
        #expect(try await manager.get("/reports/json?\(query)").text == String(contentsOf: written, encoding: .utf8))
        let page = try await manager.get("/reports?\(query)")
        #expect(page.status == 200 && !page.text.contains("role=\"alert\""))
    }

    @Test func `a report is opened over the days that stand in it, and before the first night over those of tonight`()
        async throws
    {
        let house = try await house()
        // The clock of the house stands at 2026-09-21T14:13:20Z.
        #expect(try await links(in: house)["yesterday"]?.contains("period=2026-09-20..2026-09-20") == true)
        try await writeReports(in: house)
        #expect(try await links(in: house)["yesterday"]?.contains("period=2026-09-21..2026-09-21") == true)
        #expect(try await links(in: house)["total"]?.contains("period=all") == true)
    }

    @Test func `the page lists what is defined, when it was written and where it lies`() async throws {
        let house = try await house()
        let manager = try await house.browser(of: "manager")
        #expect(try await manager.get("/reports").text.contains("No night has written it yet"))
        try await writeReports(in: house)
        let page = try await manager.get("/reports").text
        #expect(page.contains("reports/large.csv") && !page.contains("No night has written it yet"))
    }

    @Test func `nobody asks for so much who has not defined it`() async throws {
        let manager = try await house().browser(of: "manager")
        for query in ["kind=cut&by=team,queue,agent,day", "kind=kpis&by=team,queue,agent,outcome&figures=asa"] {
            #expect(try await manager.get("/reports?\(query)").text.contains("at most three columns"), "\(query)")
        }
    }

    @Test(arguments: ReportKind.allCases)
    func `the address of a report reads back as the same question`(kind: ReportKind) throws {
        let questions: [[String: String]] = [
            [:], ["by": "", "figures": ""], ["by": "team,queue", "figures": "asa,aht", "period": "2026-W47"],
            ["baseline": "20", "partner": "dovira", "days": kind == .repeats ? "30" : "7", "period": "all"],
        ]
        for fields in questions {
            let query = try ReportQuery(kind, fields, usualPeriod: DigestPeriod("2026-11"))
            let target = try required(Target("/reports?\(query.text)"))
            #expect(try ReportQuery(kind, target.query, usualPeriod: nil) == query, "\(fields)")
        }
    }

    @Test func `no column is one group of all calls, but where there must be one`() async throws {
        let manager = try await house().browser(of: "manager")
        let total = try await manager.get("/reports/csv?kind=cut&by=&figures=asa&period=all").text
        #expect(total.hasPrefix("calls,asa,"))
        #expect(total.split(whereSeparator: \.isNewline).last?.hasPrefix("4,15000,") == true)
        let chart = try await manager.get("/reports/csv?kind=control&by=&figures=asa&period=all").text
        #expect(chart.hasPrefix("day,calls,asa,"))
    }
}
