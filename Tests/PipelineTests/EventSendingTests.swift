import CallModel
import Consent
import DeliveryStub
import Foundation
import Transfers
import Pipeline
import Reviews
import Scorecards
import Store
import Testing

@Suite struct EventSendingTests {
    private let call = "LN-2103"

    /// A sample night after which an evaluation of the call was published.
    private func published(grantsExport: Bool) async throws -> (store: Store, evaluation: Evaluation) {
        let sample = try await SampleNight.afterOneNight()
        if grantsExport {
            try await sample.grantOnly([.qualityScoring, .export], to: call)
            try await sample.run()
        }
        try await sample.run()
        let store = try await sample.store()
        let desk = ReviewDesk(
            store: store, gate: try await Gatekeeper(store: store, now: SampleNight.now),
            scorecards: ScorecardFolder(path: try sample.settings().scorecards).load().scorecards,
            policy: ReviewPolicy(), author: AuditAuthor(who: "anna", role: "test", at: SampleNight.now),
            announces: true)
        let opened = try await desk.open(try #require(CallID(call)), basis: .chosen, occasion: "")
        let sheet = ReviewSheet(summary: "A canary in the sheet.")
        _ = try await desk.save(sheet, of: opened.id, base: 0, saveID: "s")
        _ = try await desk.perform(.submit(draft: 1), on: opened.id)
        return (store, try await desk.perform(.publish, on: opened.id))
    }

    private func sending(to web: StubServer, _ store: Store) throws -> EventSending {
        var delivery = try SettingsFile(
            yaml: #"delivery: { webhook: { url: "http://127.0.0.1:\#(web.port)/hook" } }"#, file: "sidetone.yaml"
        ).delivery
        delivery.webhook?.secret = Secret("s3cret")
        return EventSending(
            store: store, settings: delivery, policy: RetryPolicy(attempts: 1, connectTimeoutS: 5, timeoutS: 10))
    }

    private func run(_ sending: EventSending, _ store: Store, minutesLater: Int) async throws -> [Int] {
        let now = ZonedTime(epochSeconds: SampleNight.now.epochSeconds + 60 * minutesLater, utcOffsetSeconds: 0)
        let outcome = try await sending.run(try await Gatekeeper(store: store, now: now), at: now)
        return [outcome.sent, outcome.failed]
    }

    @Test func `what was published is told once, signed, and again later where it was not taken`() async throws {
        let (store, evaluation) = try await published(grantsExport: true)
        let web = try StubServer.web([503, 200])
        let sending = try sending(to: web, store)
        #expect(try await run(sending, store, minutesLater: 0) == [0, 1])
        // It said no, and may have kept it all the same.
        #expect(try await store.deliveries(of: evaluation.subject.call).map(\.state) == [.maybe])
        #expect(try await run(sending, store, minutesLater: 0) == [0, 0])
        #expect(try await run(sending, store, minutesLater: 2) == [1, 0])
        #expect(try await run(sending, store, minutesLater: 60) == [0, 0])

        let told = try #require(web.all.last)
        #expect(told.contains("X-Sidetone-Event: evaluation.published"))
        #expect(told.contains("X-Sidetone-Signature: v1="))
        #expect(told.contains(#""evaluation_id":"\#(evaluation.id)""#))
        #expect(told.contains(#""outcome":"undecided""#))
        #expect(!told.contains("canary"))
        let deliveries = try await store.deliveries(of: evaluation.subject.call)
        #expect(Set(deliveries.map(\.period)) == ["evaluation \(evaluation.id)"])
        #expect(deliveries.map(\.state) == [.sent], "the attempt that was made again is on file once")
    }

    @Test func `what is not taken for three days is given up: a problem until a night has told of it, and on record`()
        async throws
    {
        let (store, evaluation) = try await published(grantsExport: true)
        let web = try StubServer.web([503])
        let sending = try sending(to: web, store)
        for attempt in 0..<21 {
            #expect(try await store.problems().isEmpty)
            #expect(try await run(sending, store, minutesLater: attempt * 400) == [0, 1])
        }
        #expect(try await run(sending, store, minutesLater: 9000) == [0, 0])
        #expect(try await store.problems().map(\.code) == ["delivery.given_up"])
        #expect(try await store.problems().map(\.place) == [evaluation.id])
        #expect(try await store.problems().map(\.file) == ["127.0.0.1"], "the rest of an address may be a secret")
        let entries = try await store.auditEntries(AuditQuery(action: "event.given_up"), before: nil, limit: 9)
        #expect(entries.map(\.content.object) == ["evaluation:\(evaluation.id)"])
    }

    @Test func `what was given up is told by the night, and not used up by who only takes files in`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let problem = InputError(code: "delivery.given_up", file: "hook.example.com", expected: "expected an answer")
        try await sample.store().replaceProblems([Problem(problem)], of: "webhook")
        #expect(try await sample.night().ingest(date: SampleNight.date).problems.contains(problem))
        #expect(try await sample.run().problems.contains(problem))
        #expect(try await !sample.run().problems.contains(problem))
    }

    @Test func `without consent to export nobody is told, now or later`() async throws {
        let (store, _) = try await published(grantsExport: false)
        let web = try StubServer.web([200])
        let sending = try sending(to: web, store)
        #expect(try await run(sending, store, minutesLater: 0) == [0, 0])
        #expect(try await run(sending, store, minutesLater: 60) == [0, 0])
        #expect(web.all.isEmpty)
    }
}
