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
    private func plant(_ texts: String..., in call: String, of store: Store) async throws {
        try await plant(texts, in: call, of: store)
    }

    private func plant(_ texts: [String], in call: String, of store: Store) async throws {
        let id = try #require(CallID(call))
        let remarks = try texts.enumerated().map { number, text in
            Remark(
                id: "\(call)#\(number).0", callID: id, customer: nil, source: .customerTurn, language: .en,
                startedAt: SampleNight.date, utterance: number,
                span: try #require(CharacterSpan(start: 0, end: text.count)), range: nil, text: text, kind: .problem,
                confidence: 1, columns: [:])
        }
        let feedback = CallFeedback(callID: id, startedAt: SampleNight.date, remarks: remarks, asides: [])
        try await store.save(StepResult(inputs: "planted", value: feedback), of: .feedback, for: id)
    }

    @Test func `a model is asked once about every call whose consent grants theme analysis, and about no other`()
        async throws
    {
        let sample = try await SampleNight.afterOneNight()
        let store = try await sample.store()
        try await plant("the canary cage falls over", in: "LN-2106", of: store)
        try await plant("the goldfish bowl leaks", in: "LN-2109", of: store)
        let server = try StubServer.model()
        try await themes(store, server).run()
        #expect(server.all.contains { $0.contains("goldfish") })
        #expect(!server.all.contains { $0.contains("canary") })
        let given = try await store.deliveries(of: CallID("LN-2109"))
        #expect(given.map(\.period) == ["meaning"] && given.allSatisfy { $0.state == .sent })
        let asked = server.all.count
        try await themes(store, server).run()
        #expect(server.all.count == asked)
    }

    @Test func `another model behind the same name is asked about everything again`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let store = try await sample.store()
        let server = try StubServer.model()
        try await themes(store, server).run()
        try await plant("the goldfish bowl leaks", in: "LN-2109", of: store)
        let other = try StubServer.model(padding: 5)
        try await themes(store, other).run()
        #expect(other.all.contains { $0.contains("goldfish") })
        #expect(other.all.count > 1, "what the first one said is of no use beside it")
        let asked = other.all.count
        try await themes(store, other).run()
        #expect(other.all.count == asked)
    }

    @Test func `a call that is erased between two requests is not in the second`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let store = try await sample.store()
        try await plant((0..<60).map { "the goldfish bowl number \($0) leaks" }, in: "LN-2101", of: store)
        try await plant((0..<60).map { "the canary cage number \($0) falls" }, in: "LN-2109", of: store)
        let gone = try #require(CallID("LN-2109"))
        let server = try StubServer.model { number in
            guard number == 1 else { return }
            finish { _ = try await sample.store().erase(gone, reason: "withdrawn", by: clerk) }
        }
        try await themes(store, server).run()
        #expect(server.all.contains { $0.contains("goldfish") })
        #expect(!server.all.contains { $0.contains("canary") })
    }

    @Test func `what a model said goes with the call`() async throws {
        let sample = try await SampleNight.afterOneNight()
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
        let sample = try await SampleNight.afterOneNight()
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
