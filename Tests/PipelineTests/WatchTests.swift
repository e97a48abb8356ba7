import CallModel
import Delivery
import DeliveryStub
import Foundation
import Languages
import Transfers
@testable import Pipeline
import Store
import Testing
import Themes

private let watcher = AuditAuthor(who: "watch", role: "system", at: SampleNight.now)

@Suite struct WatchTests {
    @Test func `a watch over the sample archive, which has too few calls to compare with, is silent`() async throws {
        let sample = try await SampleNight.afterOneNight()
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

    @Test func `what the webhook could not be told is told by a later run, in order and once`() async throws {
        let sample = try SampleNight()
        let store = try await sample.store()
        let incident = Incident(theme: "theme-1", callers: 6, since: SampleNight.date, calls: 40)
        try await store.save(IncidentAlert.update([], with: [incident], at: SampleNight.date).alerts)
        let gate = try await Gatekeeper(store: store, now: SampleNight.now)
        let watch = WatchStep(store: store, gate: gate, links: .none, options: IncidentModel.Options())
        let server = try StubServer.web([404, 200])
        let hook = Webhook(
            address: "http://127.0.0.1:\(server.port)/hook", secret: "s3cret",
            client: WebClient(policy: RetryPolicy(attempts: 1, connectTimeoutS: 5, timeoutS: 10)))
        let failures = try await watch.tell(
            try await watch.run(at: SampleNight.now), through: hook, at: SampleNight.now)
        #expect(failures.map(\.status) == [404])
        let later = try await watch.run(at: SampleNight.now)
        #expect(later.events.isEmpty)
        #expect(later.untold.map(\.name) == ["incident.closed"])
        #expect(try await watch.tell(later, through: hook, at: SampleNight.now).isEmpty)
        #expect(try await watch.run(at: SampleNight.now).untold.isEmpty)
        #expect(server.all.allSatisfy { $0.contains("X-Sidetone-Event: incident.closed") && !$0.contains("untold") })
    }

    @Test func `whose words a webhook or an issue got is on file for a withdrawal`() async throws {
        let sample = try SampleNight()
        let store = try await sample.store()
        let call = try #require(CallID("LN-2109")), other = try #require(CallID("LN-2110"))
        let (alerts, _) = IncidentAlert.update(
            [], with: [Incident(theme: "theme-1", callers: 6, since: SampleNight.date, calls: 40)], at: SampleNight.date
        )
        let alert = try #require(alerts.first)
        let notice = IncidentNotice(
            name: "incident.opened", alert: alert, title: Quotes.Title(text: "It fails", language: .en, call: call),
            surges: [], spokenIn: [])
        let server = try StubServer.web([200])
        let gate = try await Gatekeeper(store: store, now: SampleNight.now)
        let webhook = Webhook(
            address: "http://127.0.0.1:\(server.port)/hook", secret: "s",
            client: WebClient(policy: RetryPolicy(attempts: 1, connectTimeoutS: 5, timeoutS: 10)))
        let failures = try await WatchStep(store: store, gate: gate, links: .none, options: IncidentModel.Options())
            .tell(.init(open: [], events: [notice], untold: []), through: webhook, at: SampleNight.now)
        #expect(failures.isEmpty)
        #expect(try await store.deliveries(of: call).map(\.period) == ["incident:\(alert.id)"])
        #expect(try await store.deliveries(of: call).map(\.state) == [.sent])
        #expect(try await store.deliveries(of: other).isEmpty)
    }

    @Test func `listening in the course of the day finds the same feedback as the night`() async throws {
        let (day, night) = (try SampleNight(), try SampleNight())
        try await night.run()
        let book = try await day.night().listen(date: SampleNight.date)
        #expect(try await night.store().themes(ThemeBook.self)?.value == book)
    }

    @Test func `what reviewers corrected is learned by the next night, and goes with its call`() async throws {
        let sample = try await SampleNight.afterOneNight()
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

    @Test func `what is marked on the review page teaches the spotter, and no longer where consent is withdrawn`()
        async throws
    {
        let sample = try await SampleNight.afterOneNight()
        let store = try await sample.store()
        let call = try #require(CallID("LN-2109"))
        let words = try #require(try await store.result(StoredTranscript.self, of: .transcript, for: call)?.value)
        let index = try #require(words.transcript.utterances.firstIndex { $0.party == .customer })
        let text = words.transcript.utterances[index].text
        let mark = FeedbackMark(
            id: "m1", kind: .praise, utterance: index, span: try #require(CharacterSpan(start: 0, end: text.count)),
            text: text, by: "reviewer", at: SampleNight.now)
        let gate = try await Gatekeeper(store: store, now: SampleNight.now)
        let untaught = try await SpottingLessons(store: store).spotter(gate)
        try await store.addFeedbackMark(mark, id: mark.id, of: call)
        let taught = try await SpottingLessons(store: store).spotter(gate)
        #expect(untaught.lessons.isEmpty)
        #expect(!taught.lessons.isEmpty)
        #expect(taught.spotter.judge(text, language: .en).kind == .praise)
        _ = try await ConsentStep(store: store, author: watcher).withdraw(
            call, at: SampleNight.now, reason: "asked", by: "customer", recordID: "w-2")
        let after = try await Gatekeeper(store: store, now: SampleNight.now)
        #expect(try await SpottingLessons(store: store).spotter(after).lessons.isEmpty)
    }
}
