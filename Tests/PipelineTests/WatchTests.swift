import CallModel
import Foundation
import Pipeline
import Store
import Testing
import Themes

private let watcher = AuditAuthor(who: "watch", role: "system", at: SampleNight.now)

@Suite struct WatchTests {
    @Test func `a watch over the sample archive, which has too few calls to compare with, is silent`() async throws {
        let sample = try SampleNight()
        try await sample.run()
        let store = try await sample.store()
        let gate = try await Gatekeeper(store: store, now: SampleNight.now)
        let watch = WatchStep(store: store, gate: gate, links: .none, options: IncidentModel.Options())
        let outcome = try await watch.run(at: SampleNight.date)
        #expect(outcome.open.isEmpty)
        #expect(outcome.events.isEmpty)
    }

    @Test func `an alert is kept and told once; when it ends, that is told once`() async throws {
        let sample = try SampleNight()
        let store = try await sample.store()
        let incident = Incident(theme: "theme-1", callers: 6, since: SampleNight.date, calls: 40)
        let (alerts, _) = IncidentAlert.update([], with: [incident], at: SampleNight.date)
        try await store.save(alerts)
        #expect(try await store.alerts(IncidentAlert.self) == alerts)
        let gate = try await Gatekeeper(store: store, now: SampleNight.now)
        let watch = WatchStep(store: store, gate: gate, links: .none, options: IncidentModel.Options())
        let events = try await watch.run(at: SampleNight.now).events
        #expect(events.map(\.name) == ["incident.closed"])
        #expect(try events.first?.json().contains(#""event":"incident.closed""#) == true)
        #expect(try await watch.run(at: SampleNight.now).events.isEmpty)
        #expect(try await store.alerts(IncidentAlert.self).count == 1)
    }

    @Test func `three times the usual calls are one alert, with queue, calls and what could be announced`() async throws
    {
        let sample = try SampleNight()
        let store = try await sample.store()
        let now = SampleNight.date
        let calls = (0...6).flatMap { week in
            (0..<(week == 0 ? 60 : 20)).compactMap { index -> Call? in
                let start = now.epochSeconds - week * 604_800 - 200 * (index % 60)
                guard let id = CallID("w\(week)-\(index)") else { return nil }
                var call = Call(id: id, startedAt: ZonedTime(epochSeconds: start, utcOffsetSeconds: 7200))
                (call.queue, call.outcome) = ("support", week == 0 && index < 12 ? "abandoned" : "solved")
                return call
            }
        }
        try await store.meet(calls)
        let gate = try await Gatekeeper(store: store, now: SampleNight.now)
        let watch = WatchStep(store: store, gate: gate, links: .none, options: IncidentModel.Options())
        let events = try await watch.run(at: now).events
        #expect(events.map(\.name) == ["incident.opened"] && events.first?.alert.theme == WatchStep.surgeTheme)
        #expect(events.first?.queues == ["support"] && events.first?.calls.isEmpty == false)
        #expect(events.first?.surges.map(\.kind) == [.load, .abandonment])
        #expect(events.first?.announcement.keys.sorted() == ["en", "pl", "ru", "uk"])
        #expect(try await watch.run(at: now).events.isEmpty)
    }

    @Test func `listening in the course of the day finds the same feedback as the night`() async throws {
        let (day, night) = (try SampleNight(), try SampleNight())
        try await night.run()
        let book = try await day.night().listen(date: SampleNight.date)
        #expect(try await night.store().themes(ThemeBook.self)?.value == book)
    }

    @Test func `what reviewers corrected is learned by the next night, and goes with its call`() async throws {
        let sample = try SampleNight()
        try await sample.run()
        let store = try await sample.store()
        let call = try #require(CallID("LN-2109"))
        let heard = try #require(try await store.result(CallFeedback.self, of: .feedback, for: call)?.value)
        let remark = try #require(heard.remarks.first)
        let correction = SpottingCorrection(
            text: remark.text, language: remark.language, kind: nil, callID: remark.callID)
        #expect(try await SpottingLessons(store: store).learn([correction]) == 1)
        #expect(try await SpottingLessons(store: store).learn([correction]) == 0)
        try await sample.run()
        let after = try #require(try await store.result(CallFeedback.self, of: .feedback, for: call)?.value)
        #expect(!after.remarks.map(\.text).contains(remark.text))
        _ = try await ConsentStep(store: store, author: watcher).withdraw(
            call, at: SampleNight.now, reason: "asked", by: "customer", recordID: "w-1")
        #expect(try await store.corrections(SpottingCorrection.self).isEmpty)
        #expect(try await SpottingLessons(store: store).learn([correction]) == 0)
    }
}
