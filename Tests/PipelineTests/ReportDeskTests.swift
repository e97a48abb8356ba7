import CallModel
import Consent
import Delivery
import DeliveryStub
import Foundation
import Transfers
@testable import Pipeline
import Reports
import Store
import Testing

@Suite struct ReportDeskTests {
    private func desk(
        _ sample: SampleNight, period: DigestPeriod? = nil, settings: ReportSettings = ReportSettings()
    ) async throws -> ReportDesk {
        let store = try await sample.store()
        return try await ReportDesk(
            store: store, gate: try await Gatekeeper(store: store, now: SampleNight.now),
            calendar: try sample.settings().calendar, settings: settings, period: period)
    }

    @Test func `callers count whether they were recorded or not, and what was heard only with consent`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let desk = try await desk(sample)
        let calls = Dictionary(uniqueKeysWithValues: desk.calls.map { ($0.call.id.text, $0) })
        // 18 files are 17 calls, one of them waiting for its end, and one caller hung up.
        #expect(calls.count == 18)
        #expect(calls["LN-2115"]?.ending == .abandoned)
        #expect(calls["LN-2111"]?.ending == .answered && calls["LN-2111"]?.measures == nil)
        #expect(calls["LN-2102"]?.measures != nil)
        // Consent for scoring, not for themes.
        #expect(calls["LN-2106"]?.measures != nil && calls["LN-2106"]?.themes == nil)
        let text = try desk.cut(by: ["queue"], figures: [try FigureCatalogue.standard.figure("abandonment")]).text
        #expect(text.contains("7.1 % (1.3–31) n 14"))
    }

    @Test func `a customer who calls again about the same is seen`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let report = try await desk(sample).repeats(withinDays: 7)
        let call = try #require(CallID("LN-2104"))
        #expect(report.table.rows.map { $0[0] } == [.call(call, isOpen: true)])
        #expect(report.table.rows.first?.last == .text("yes"))
    }

    @Test func `a withdrawn call is in no figure`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let store = try await sample.store()
        let before = try await desk(sample).calls.count
        _ = try await ConsentStep(
            store: store, author: AuditAuthor(who: "test", role: "system", at: SampleNight.now)
        ).withdraw(
            try #require(CallID("LN-2102")), at: SampleNight.now, reason: "asked", by: "customer", recordID: "w-1")
        let after = try await desk(sample).calls
        #expect(after.count == before - 1 && !after.contains { $0.call.id.text == "LN-2102" })
    }

    @Test func `once consent is taken back no report says what the themes of the calls are called`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let thanks = try FigureCatalogue.standard.figure("thanks")
        let store = try await sample.store()
        let before = try await desk(sample)
        #expect(try before.cut(by: ["theme"], figures: [thanks]).details.map(\.title) == ["Themes"])
        let step = ConsentStep(
            store: store, author: AuditAuthor(who: "test", role: "system", at: SampleNight.now))
        for call in before.calls where !(call.themes ?? []).isEmpty {
            _ = try await step.withdraw(
                call.call.id, at: SampleNight.now, reason: "asked", by: "customer", recordID: "w-\(call.call.id.text)")
        }
        let after = try await desk(sample)
        #expect(after.evidence.themeTitles.isEmpty)
        #expect(throws: InputError.self) { try after.cut(by: ["theme"], figures: [thanks]) }
    }

    @Test func `every kind of report can be made, and says what it cannot say`() async throws {
        let sample = try await SampleNight.afterOneNight()
        var settings = ReportSettings()
        settings.norms = [Norm(figure: "asa", limits: [.peak: .atMost(1_000_000), .quiet: .atMost(1)])]
        let desk = try await desk(sample, settings: settings)
        #expect(try desk.norms(by: nil).text.contains("at most 1000.0 s"))
        #expect(desk.hours().table.rows.allSatisfy { $0.last == .text("cannot say") })
        let speed = try FigureCatalogue.standard.figure("asa")
        #expect(try desk.control(of: speed, by: "day", baseline: nil).charts.count == 1)
        #expect(try desk.comparison(partner: nil, mix: ["queue"], figures: []).table.rows.count > 3)
        #expect(desk.coverage(by: nil).details.first?.rows.count == 2)
        #expect(throws: InputError.self) { try desk.comparison(partner: "nobody", mix: ["queue"], figures: []) }
        #expect(throws: InputError.self) { try desk.cut(by: ["foo"], figures: []) }
    }

    @Test func `defined reports are written by the night`() async throws {
        let sample = try await SampleNight.afterOneNight()
        var settings = try sample.settings()
        let yaml = """
            reports:
              night:
                - { name: week, by: [agent], figures: [asa, thanks] }
                - { name: gone, by: [agent], figures: [asa], over: day }
                - { name: whole, by: [], figures: [asa], over: all }
            """
        settings.reports = try SettingsFile(yaml: yaml, file: "sidetone.yaml").reports
        let store = try await sample.store()
        let night = try await Night(settings: settings, store: store, now: SampleNight.now)
        _ = try await night.run(date: SampleNight.date)
        let page = try String(contentsOfFile: settings.work + "/reports/week.html", encoding: .utf8)
        #expect(page.contains("2026-W47") && page.contains("asa/1"))
        // What was written says over which days, whenever that was.
        let written = try ["week", "gone", "whole"].map {
            try #require(ReportFolder(work: settings.work).written($0)).period?.description
        }
        #expect(written == ["2026-W47", "2026-11-22..2026-11-22", nil])
        #expect(ReportFolder(work: settings.work).written("other")?.files == nil)
    }

    @Test func `reports that were made before a withdrawal are made again, and others do not stay`() async throws {
        let sample = try await SampleNight.afterOneNight()
        var settings = try sample.settings()
        settings.reports = try SettingsFile(
            yaml: "reports: { night: [{ name: week, figures: [asa] }] }", file: "sidetone.yaml"
        ).reports
        let folder = settings.work + "/reports"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for name in ["week.html", "renamed.csv"] {
            try Data("words".utf8).write(to: URL(filePath: "\(folder)/\(name)"))
        }
        let author = AuditAuthor(who: "uid:0", role: "operator", at: SampleNight.now)
        _ = try await Withdrawal(settings: settings, store: sample.store(), author: author).run(
            #require(CallID("LN-2109")), reason: "asked", by: "customer")
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == [
                "week.csv", "week.html", "week.json",
            ])
        #expect(try !String(contentsOfFile: folder + "/week.html", encoding: .utf8).contains("words"))
    }

    @Test func `reports wait for whoever writes them, and leave what is being written alone`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let settings = try sample.settings()
        let other = try await settings.workDirectory().lockReports()
        let underWay = settings.work + "/reports/.underway"
        try FileManager.default.createDirectory(atPath: settings.work + "/reports", withIntermediateDirectories: true)
        try Data("words".utf8).write(to: URL(filePath: underWay))
        let store = try await sample.store()
        let reports = NightReports(
            store: store, gate: try await Gatekeeper(store: store, now: SampleNight.now), settings: settings)
        let writing = Task { try await reports.write(before: SampleNight.date) }
        try await Task.sleep(for: .milliseconds(200))
        #expect(FileManager.default.fileExists(atPath: underWay))
        other.release()
        #expect(try await writing.value == [])
        #expect(!FileManager.default.fileExists(atPath: underWay))
    }

    @Test func `a report that cannot be written keeps no receipt back, and does not stay as it was`() async throws {
        let sample = try await SampleNight.afterOneNight()
        var settings = try sample.settings()
        settings.reports = try SettingsFile(
            yaml: "reports: { night: [{ name: week, figures: [asa] }] }", file: "sidetone.yaml"
        ).reports
        let inTheWay = settings.work + "/reports/week.html"
        try FileManager.default.createDirectory(atPath: inTheWay + "/old", withIntermediateDirectories: true)
        let author = AuditAuthor(who: "uid:0", role: "operator", at: SampleNight.now)
        let store = try await sample.store()
        let signed = try await Withdrawal(settings: settings, store: store, author: author).run(
            #require(CallID("LN-2109")), reason: "asked", by: "customer")
        #expect(signed?.receipt.residue?.hits == [])
        #expect(try await store.problems().map(\.code).contains("report.not_written"))
        #expect(!FileManager.default.fileExists(atPath: inTheWay))
    }

    @Test func `a defined report is mailed to those it names, who can be asked to delete it`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let mail = try StubServer.mail([250])
        let yaml = """
            delivery: { mail: { server: "smtp://127.0.0.1:\(mail.port)", from: s@example.com, to: [] } }
            reports:
              night:
                - { name: week, by: [theme], figures: [thanks], to: [lead@example.com] }
                - { name: own, figures: [asa] }
            """
        let file = try SettingsFile(yaml: yaml, file: "sidetone.yaml")
        var settings = try sample.settings()
        settings.reports = file.reports
        let store = try await sample.store()
        let reports = NightReports(
            store: store, gate: try await Gatekeeper(store: store, now: SampleNight.now), settings: settings)
        let policy = RetryPolicy(attempts: 1, firstPause: .milliseconds(1), connectTimeoutS: 5, timeoutS: 10)
        let sending = ReportSending(store: store, settings: file.delivery, policy: policy)
        var readers: [String] = []
        for result in try await reports.make(before: SampleNight.date) {
            for outcome in try await sending.send(try result.get(), at: SampleNight.now) {
                #expect(outcome.failure == nil)
                readers.append(outcome.reader)
            }
        }
        #expect(readers == ["lead@example.com"])
        let sent = try #require(try await store.deliveries().first)
        #expect(sent.period == "report:week 2026-W47" && sent.recipient == readers[0] && sent.state == .sent)
        // Titles are words of these calls.
        let call = try #require(sent.calls.first)
        #expect(try await store.deliveries(of: call) == [sent])
    }

    @Test(arguments: [
        "reports: {night: [{name: Week}]}", "reports: {night: [{name: week, figurs: [asa]}]}",
        "reports: {night: [{name: week, figures: [service_level]}]}", "norms: {figures: {asa: {rush: {at_most: 1}}}}",
        "norms: {figures: {asa: {peak: {at_most: 1, at_least: 2}}}}", "reports: {outcomes: {gone: [x]}}",
    ]) func `a setting that means nothing is refused`(yaml: String) {
        #expect(throws: InputError.self) { try SettingsFile(yaml: yaml, file: "sidetone.yaml") }
    }

    @Test func `only calls whose consent grants export are handed out`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let store = try await sample.store()
        let gate = try await Gatekeeper(store: store, now: SampleNight.now)
        var allowed: Set<String> = []
        try await store.forEachCall { entry in
            if await gate.allows(.export, of: entry) { allowed.insert(entry.call.id.text) }
        }
        let export = CallExport(store: store, gate: gate, period: nil)
        for subject in ExportSchema.Subject.allCases {
            let outcome = try await export.export(subject, .plain)
            let place = try #require(outcome.table.schema.columns.firstIndex { $0.name == "call_id" })
            for row in outcome.table.rows {
                guard case .text(let call?) = row[place] else { continue }
                #expect(allowed.contains(call))
            }
            #expect(outcome.withheld == 14 - allowed.count)
        }
        let tasks = try await export.export(.calls, .salesforce).table.text(.csv)
        #expect(tasks.hasPrefix("CallObject,Subject,Status,TaskSubtype,ActivityDate,CallType,"))
        await #expect(throws: InputError.self) { try await export.export(.themes, .salesforce) }
    }

    @Test func `a report by theme says what the themes are called`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let thanks = try FigureCatalogue.standard.figure("thanks")
        let report = try await desk(sample).cut(by: ["theme"], figures: [thanks])
        let names = try #require(report.details.first { $0.title == "Themes" })
        let themes = Set(report.table.rows.compactMap(\.first))
        #expect(!names.rows.isEmpty && names.rows.allSatisfy { themes.contains($0[0]) })
    }
}
