import CallModel
import Consent
import Delivery
import DeliveryStub
import Foundation
import Store
import Testing
import Themes
import Transfers

@testable import Pipeline

/// Themes that are found while somebody takes consent back.
@Suite struct ThemesConsentTests {
    private static let author = AuditAuthor(who: "uid:0", role: "operator", at: SampleNight.now)
    private static let call = "LN-2102"
    /// Of that call, in the themes of the sample.
    private static let words = "every invoice I export to PDF is empty"

    private func themes(_ store: Store, _ server: StubServer) async throws -> ThemesStep {
        let policy = RetryPolicy(attempts: 1, firstPause: .milliseconds(1), connectTimeoutS: 5, timeoutS: 10)
        return ThemesStep(
            store: store, gate: try await Gatekeeper(store: store, now: SampleNight.now), lexicon: nil,
            model: ModelEndpoint(
                address: "http://127.0.0.1:\(server.port)/v1", model: "small", client: WebClient(policy: policy)))
    }

    /// Facts in which the words stand, by table.
    private func tablesWithWords(_ sample: SampleNight) async throws -> Set<String> {
        let facts = try await sample.dump().filter { $0.contains(Self.words) }
        return Set(facts.compactMap { $0.split(separator: "\t").first.map(String.init) })
    }

    @Test func `words of a call whose consent is withdrawn while themes are found are not stored with them`()
        async throws
    {
        let sample = try await SampleNight.afterOneNight()
        let store = try await sample.store()
        #expect(try await tablesWithWords(sample).isSuperset(of: ["theme_book", "feedback", "transcript"]))
        let file = sample.folder.appending(path: "import.json")
        try Data(try await sample.chainWithWithdrawal(of: Self.call).utf8).write(to: file)
        // The feedback has been read when the model is asked, and no theme is found yet.
        let server = try StubServer.model { number in
            guard number == 1 else { return }
            finish {
                let step = ConsentStep(store: try await sample.store(), author: Self.author)
                #expect(try await step.importFile(file.path).isEmpty)
            }
        }
        let book = try await themes(store, server).run()
        #expect(!server.all.isEmpty)
        #expect(!book.themes.isEmpty && !book.all.flatMap(\.calls).map(\.text).contains(Self.call))
        #expect(try await !tablesWithWords(sample).contains("theme_book"))
        // What was made of the call itself goes with the next look at consent; no theme is found again.
        let gate = try await Gatekeeper(store: store, now: SampleNight.now)
        let desk = ReceiptDesk(work: try sample.settings().workDirectory(), store: store, author: Self.author)
        try await ConsentSweep(store: store, gate: gate, author: Self.author, receipts: desk).run()
        #expect(try await tablesWithWords(sample).isEmpty)
    }

    @Test func `themes that consent overtakes again and again are given up, and those on file stay`() async throws {
        let (sample, past) = (try await SampleNight.afterOneNight(), try await SampleNight.afterOneNight())
        let (store, call) = (try await sample.store(), try #require(CallID(Self.call)))
        let known = try #require(try await store.result(CallFeedback.self, of: .feedback, for: call))
        try await store.save(StepResult(inputs: "heard anew", value: known.value), of: .feedback, for: call)
        let before = try await store.themes(ThemeBook.self)?.inputs
        try await ConsentStep(store: store, author: Self.author).endConsent(
            to: call, at: SampleNight.now, reason: "asked", by: "customer", recordID: "w-1")
        // However often it is asked, this gate says what was true before.
        let gate = try await Gatekeeper(store: past.store(), now: SampleNight.now)
        await #expect(throws: ConsentChanged(callID: call)) {
            try await ThemesStep(store: store, gate: gate, lexicon: nil).run()
        }
        #expect(try await store.themes(ThemeBook.self)?.inputs == before)
    }
}
