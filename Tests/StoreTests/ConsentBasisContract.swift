import CallModel
import Store
import Testing

/// Work on a call writes nothing once its consent is not what it was.
@Suite struct ConsentBasisContract {
    private let author = AuditAuthor.night(at: ZonedTime(epochSeconds: 1_763_280_000, utcOffsetSeconds: 7200))

    private struct Note: Codable, Sendable { var text = "words" }

    /// What may happen to the consent to a call while somebody works on it.
    enum Change: String, CaseIterable, Sendable {
        case record, hold, end, erasure, withdrawal, unreadable, unreadableForAll
    }

    private static let cases = Backend.all.flatMap { backend in Change.allCases.map { (backend, $0) } }

    private func make(_ change: Change, of call: CallID, in store: Store) async throws {
        let problem = InputError(code: "consent.malformed", file: "consent.jsonl", expected: "expected a record")
        switch change {
        case .record:
            let record = StoredConsentRecord(callID: call, seq: 2, recordID: "r2", sha256: "x", document: "{}")
            #expect(try await store.append([record], by: author) == [.added])
        case .hold: #expect(try await store.placeHold(on: call, by: author))
        case .end: try await store.endRetention(of: ["transcription"], for: call, by: author)
        case .erasure: _ = try await store.erase(call, reason: "withdrawn", by: author)
        case .withdrawal:
            try await store.oweWithdrawal(of: call, receipt: ReceiptOrder(receiptID: "r", marks: []), by: author)
        case .unreadable: try await store.replaceProblems([Problem(problem, callID: call)], of: "consent")
        case .unreadableForAll: try await store.replaceProblems([Problem(problem)], of: "consent")
        }
    }

    @Test(arguments: cases) func `a result is refused whose consent has changed since it was begun, and others are not`(
        backend: Backend, change: Change
    ) async throws {
        let store = try await backend.open()
        let (call, other) = (try #require(CallID("1")), try #require(CallID("2")))
        try await store.meet([call, other].map { Call(id: $0, startedAt: author.at) })
        let begun = try await store.consentBases(of: [call, other])
        #expect(begun.map(\.callID) == [call, other])
        let work = store.resting(on: begun[0])
        try await work.save(StepResult(inputs: "a", value: Note()), of: .acoustics, for: call)
        try await make(change, of: call, in: store)
        await #expect(throws: ConsentChanged(callID: call)) {
            try await work.save(StepResult(inputs: "b", value: Note()), of: .transcript, for: call)
        }
        #expect(try await store.inputs(of: .transcript, for: call) == nil)
        guard change != .unreadableForAll else { return }
        try await store.resting(on: begun[1]).save(StepResult(inputs: "c", value: Note()), of: .transcript, for: other)
        #expect(try await store.inputs(of: .transcript, for: other) == "c")
    }

    @Test(arguments: cases)
    func `themes are refused once consent to one of the many calls has changed whose words are in them`(
        backend: Backend, change: Change
    ) async throws {
        let store = try await backend.open()
        let calls = try (1...450).map { try #require(CallID("\($0)")) }
        try await store.meet(calls.map { Call(id: $0, startedAt: author.at) })
        let begun = try await store.consentBases(of: calls)
        try await store.saveThemes(StepResult(inputs: "a", value: Note()), restingOn: begun)
        try await make(change, of: calls[449], in: store)
        let withWords = StepResult(inputs: "b", value: Note(text: "words of a call that may not be used"))
        await #expect(throws: ConsentChanged.self) { try await store.saveThemes(withWords, restingOn: begun) }
        #expect(try await store.themes(Note.self)?.inputs == "a")
        let others = change == .unreadableForAll ? [] : Array(begun.dropLast())
        try await store.saveThemes(StepResult(inputs: "c", value: Note()), restingOn: others)
        #expect(try await store.themes(Note.self)?.inputs == "c")
    }

    @Test(arguments: Backend.all) func `what the gate was told and what is looked at before a write are the same`(
        backend: Backend
    ) async throws {
        let store = try await backend.open()
        let calls = try (1...450).map { try #require(CallID("\($0)")) }
        try await store.meet(calls.map { Call(id: $0, startedAt: author.at) })
        for (change, call) in zip(Change.allCases, calls) where change != .unreadableForAll {
            try await make(change, of: call, in: store)
        }
        let facts = try await store.consentFacts(of: calls)
        let told = try calls.map { try #require(facts[$0]).basis(of: $0) }
        #expect(try await store.consentBases(of: calls) == told)
    }
}
