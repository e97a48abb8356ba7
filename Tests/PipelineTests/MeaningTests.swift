import CallModel
import Consent
import Delivery
import DeliveryStub
import Languages
import Transfers
import Pipeline
import Store
import Testing
import Themes

private let clerk = AuditAuthor(who: "clerk", role: "system", at: SampleNight.now)

@Suite struct MeaningTests {
    private func themes(_ store: Store, _ server: StubServer) async throws -> ThemesStep {
        let policy = RetryPolicy(attempts: 1, firstPause: .milliseconds(1), connectTimeoutS: 5, timeoutS: 10)
        return ThemesStep(
            store: store, gate: try await Gatekeeper(store: store, now: SampleNight.now), lexicon: nil,
            model: ModelEndpoint(
                address: "http://127.0.0.1:\(server.port)/v1", model: "small", client: WebClient(policy: policy)))
    }

    /// Feedback in a call whose consent does not grant theme analysis: the gate alone stands between it and the model.
    private func plant(_ text: String, in call: String, of store: Store) async throws {
        let id = try #require(CallID(call))
        let remark = Remark(
            id: "\(call)#0.0", callID: id, customer: nil, source: .customerTurn, language: .en,
            startedAt: SampleNight.date, utterance: 0, span: try #require(CharacterSpan(start: 0, end: text.count)),
            range: nil, text: text, kind: .problem, confidence: 1, columns: [:])
        let feedback = CallFeedback(callID: id, startedAt: SampleNight.date, remarks: [remark], asides: [])
        try await store.save(StepResult(inputs: "planted", value: feedback), of: .feedback, for: id)
    }

    @Test func `a model is asked once about every call whose consent grants theme analysis, and about no other`()
        async throws
    {
        let sample = try SampleNight()
        try await sample.run()
        let store = try await sample.store()
        try await plant("the canary cage falls over", in: "LN-2106", of: store)
        try await plant("the goldfish bowl leaks", in: "LN-2109", of: store)
        let server = try StubServer.model()
        try await themes(store, server).run()
        #expect(server.all.contains { $0.contains("goldfish") })
        #expect(!server.all.contains { $0.contains("canary") })
        let asked = server.all.count
        try await themes(store, server).run()
        #expect(server.all.count == asked)
    }

    @Test func `what a model said goes with the call`() async throws {
        let sample = try SampleNight()
        try await sample.run()
        let store = try await sample.store()
        let server = try StubServer.model()
        try await themes(store, server).run()
        #expect(!server.all.isEmpty)
        func isOnFile() async throws -> Bool {
            try await sample.dump().contains { $0.hasPrefix("meaning\tcall_id=LN-2109") }
        }
        #expect(try await isOnFile())
        _ = try await store.erase(try #require(CallID("LN-2109")), reason: "withdrawn", by: clerk)
        #expect(try await !isOnFile())
    }

    @Test func `where the model does not answer, words alone decide, and the night says so`() async throws {
        let sample = try SampleNight()
        try await sample.run()
        let store = try await sample.store()
        let alone = try await store.themes(ThemeBook.self)?.value
        let absent = try StubServer.web([404])
        let book = try await themes(store, absent).run()
        #expect(!absent.all.isEmpty)
        #expect(book == alone)
        #expect(try await store.problems().map(\.code).contains("model.failed"))
        let server = try StubServer.model()
        try await themes(store, server).run()
        #expect(!server.all.isEmpty)
        #expect(try await !store.problems().map(\.code).contains("model.failed"))
    }
}
