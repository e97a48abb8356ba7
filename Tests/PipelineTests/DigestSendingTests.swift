import CallModel
import Delivery
import DeliveryStub
import Foundation
import Transfers
import Pipeline
import Reports
import Store
import Testing

private let lead = AuditAuthor(who: "lead", role: "product", at: SampleNight.now)

@Suite struct DigestSendingTests {
    private func sending(_ sample: SampleNight, yaml: String) async throws -> (DigestSending, Store) {
        var delivery = try SettingsFile(yaml: yaml, file: "sidetone.yaml").delivery
        delivery.webhook?.secret = Secret("s3cret")
        let store = try await sample.store()
        let gate = try await Gatekeeper(store: store, now: SampleNight.now)
        let policy = RetryPolicy(attempts: 1, firstPause: .milliseconds(1), connectTimeoutS: 5, timeoutS: 10)
        let digests = DigestStep(store: store, gate: gate, links: .none)
        return (DigestSending(store: store, digests: digests, settings: delivery, policy: policy), store)
    }

    private let week = DigestPeriod("2026-W47") ?? DigestPeriod(weekOf: CivilDay(SampleNight.date))

    @Test func `everybody gets the digest once, and what was sent to whom is on file`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let (mail, web) = (try StubServer.mail([250]), try StubServer.web([200]))
        let (sending, store) = try await sending(
            sample,
            yaml: """
                delivery:
                  mail: { server: "smtp://127.0.0.1:\(mail.port)", from: s@example.com, to: [a@example.com, b@example.com] }
                  webhook: { url: "http://127.0.0.1:\(web.port)/hook" }
                """)
        let outcomes = try await sending.send(week, for: .en, by: lead, again: false)
        #expect(outcomes.count == 3)
        #expect(outcomes.allSatisfy { $0.failure == nil })
        #expect(try await sending.send(week, for: .en, by: lead, again: false).isEmpty)
        #expect(try await sending.send(week, for: .en, by: lead, again: true).count == 3)
        #expect(web.all.first?.contains(#""schema" : "digest/1""#) == true)

        let quoted = try #require(CallID("LN-2103"))
        #expect(try await store.deliveries(of: quoted).count == 6)
        // Consent of LN-2106 grants no themes, and LN-2110 has no transcript to quote.
        for call in ["LN-2106", "LN-2110", "LN-2111"] {
            let id: CallID = try #require(CallID(call))
            #expect(try await store.deliveries(of: id).isEmpty)
            #expect(!web.all.contains { $0.contains(call) })
        }
    }

    @Test func `who was sent words of a call is still known when the call is gone`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let web = try StubServer.web([200])
        let (sending, store) = try await sending(
            sample, yaml: #"delivery: { webhook: { url: "http://127.0.0.1:\#(web.port)/" } }"#)
        _ = try await sending.send(week, for: .en, by: lead, again: false)
        let call = try #require(CallID("LN-2103"))
        _ = try await ConsentStep(store: store, author: lead).withdraw(
            call, at: SampleNight.now, reason: "asked", by: "customer", recordID: "w-1")
        #expect(try await store.deliveries(of: call).map(\.period) == ["2026-W47"])
        _ = try await sending.send(week, for: .en, by: lead, again: true)
        #expect(web.all.last?.contains("LN-2103") == false)
    }

    @Test func `what was not taken may have arrived, and the others get theirs`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let (mail, web) = (try StubServer.mail([550]), try StubServer.web([200]))
        let (sending, store) = try await sending(
            sample,
            yaml: """
                delivery:
                  mail: { server: "smtp://127.0.0.1:\(mail.port)", from: s@example.com, to: [a@example.com] }
                  webhook: { url: "http://127.0.0.1:\(web.port)/hook" }
                """)
        let outcomes = try await sending.send(week, for: .en, by: lead, again: false)
        #expect(outcomes.map { $0.failure == nil } == [false, true])
        let deliveries = try await store.deliveries()
        #expect(deliveries.map(\.recipient) == ["a@example.com", "http://127.0.0.1:\(web.port)/hook"])
        #expect(deliveries.map(\.state) == [.maybe, .sent])
        #expect(try await !store.wasDelivered("2026-W47", to: "a@example.com"))
    }

    @Test func `while another process sends digests, nothing is sent`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let web = try StubServer.web([200])
        let (sending, store) = try await sending(
            sample, yaml: #"delivery: { webhook: { url: "http://127.0.0.1:\#(web.port)/" } }"#)
        let lock = try await sample.store().lockDeliveries()
        #expect(lock != nil)
        let error = await #expect(throws: InputError.self) {
            try await sending.send(week, for: .en, by: lead, again: false)
        }
        #expect(error?.code == "delivery.under_way")
        #expect(web.all.isEmpty)
        #expect(try await store.deliveries().isEmpty)
        withExtendedLifetime(lock) {}
    }

    @Test func `what may have arrived stays on file where the next attempt cannot leave`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let (sending, store) = try await sending(
            sample, yaml: #"delivery: { webhook: { url: "http://127.0.0.1:1/" } }"#)
        let quoted = try #require(CallID("LN-2103"))
        _ = try await store.note(
            DigestDelivery(
                period: week.description, recipient: "http://127.0.0.1:1/", at: SampleNight.now, sha256: "",
                calls: [quoted]))
        #expect(try await sending.send(week, for: .en, by: lead, again: false).count == 1)
        #expect(try await store.deliveries(of: quoted).map(\.state) == [.maybe])
    }

    @Test func `what could not leave at all is not on file`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let (sending, store) = try await sending(
            sample, yaml: #"delivery: { webhook: { url: "http://127.0.0.1:1/" } }"#)
        let outcomes = try await sending.send(week, for: .en, by: lead, again: false)
        #expect(outcomes.allSatisfy { $0.failure != nil } && !outcomes.isEmpty)
        #expect(try await store.deliveries().isEmpty)
    }

    @Test func `nobody to send to, or a webhook without a secret, is an error that names what is missing`() async throws
    {
        let sample = try await SampleNight.afterOneNight()
        let (nobody, _) = try await sending(sample, yaml: "workers: 1")
        let error = await #expect(throws: InputError.self) {
            try await nobody.send(week, for: .en, by: lead, again: false)
        }
        #expect(error?.code == "delivery.nobody")
        let hook = try SettingsFile(yaml: #"delivery: { webhook: { url: "https://x.example" } }"#, file: "f").delivery
        #expect(throws: InputError.self) { try hook.signedWebhook() }
    }

    @Test func `a misspelt key of the delivery is an error with its line`() {
        let error = #expect(throws: InputError.self) {
            try SettingsFile(yaml: "delivery:\n  mail:\n    sever: x\n", file: "sidetone.yaml")
        }
        #expect(error?.place == "line 3")
    }

    @Test func `a secret is never printed`() {
        #expect("\(Secret("hunter2") as Any)".contains("hunter2") == false)
        #expect(Secret("") == nil)
    }

    @Test func `a night that is told to sends the digest of the last full week once, and says whom it missed`()
        async throws
    {
        let sample = try SampleNight()
        let web = try StubServer.web([404, 200])
        var settings = try sample.settings()
        settings.delivery = try SettingsFile(
            yaml: "delivery: { nightly: true, webhook: { url: \"http://127.0.0.1:\(web.port)/hook\" } }",
            file: "sidetone.yaml"
        ).delivery
        settings.delivery.webhook?.secret = Secret("s3cret")
        func run() async throws -> [String] {
            let night = try await Night(settings: settings, store: try await sample.store(), now: SampleNight.now)
            return try await night.run(date: SampleNight.date).problems.filter { $0.code.hasPrefix("delivery") }
                .map { "\($0.code) \($0.place ?? "")" }
        }
        #expect(try await run() == ["delivery.failed 127.0.0.1"], "the rest of an address may be a secret")
        #expect(try await run().isEmpty)
        #expect(try await run().isEmpty)
        #expect(web.all.count == 2)
        #expect(web.all.last?.contains("2026-W47") == true)
    }
}
