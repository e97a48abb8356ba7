import CallModel
import Store
import Testing

private struct Answers: Codable, Equatable, Sendable { var text: String }
private struct Another: Codable, Sendable { var number: Int }

private let author = AuditAuthor(
    who: "anna", role: "qa_analyst", at: ZonedTime(epochSeconds: 1_763_280_000, utcOffsetSeconds: 7200))

/// What the machine answered by a revision of a scorecard, whichever is in force.
@Suite struct RevisionEvaluationsContract {
    private let call = CallID("1")

    private func answered(_ backend: Backend) async throws -> (Store, CallID) {
        let (store, id) = (try await backend.open(), try #require(call))
        try await store.meet([
            Call(id: id, startedAt: ZonedTime(epochSeconds: 1_763_280_000, utcOffsetSeconds: 7200))
        ])
        for revision in ["old", "new"] {
            try await store.save(
                EvaluationEntry(
                    callID: id, scorecard: "support", revision: revision, inputs: revision,
                    value: Answers(text: "by \(revision)")))
        }
        return (store, id)
    }

    private func texts(_ store: Store, of id: CallID) async throws -> [String?] {
        var texts: [String?] = []
        for revision in ["old", "new", "none"] {
            texts.append(try await store.evaluation(Answers.self, of: id, revision: revision)?.value.text)
        }
        return texts
    }

    @Test(arguments: Backend.all) func `answers are found by the revision they were given by, in force or not`(
        backend: Backend
    ) async throws {
        let (store, id) = try await answered(backend)
        #expect(try await texts(store, of: id) == ["by old", "by new", nil])
        #expect(try await store.currentEvaluation(Answers.self, of: id)?.revision == "new")
        try await store.retireEvaluations(of: id)
        #expect(try await texts(store, of: id) == ["by old", "by new", nil])
        #expect(try await store.evaluation(Another.self, of: id, revision: "old")?.value.number == nil)
    }

    @Test(arguments: Backend.all) func `an erased call has answers by no revision`(backend: Backend) async throws {
        let (store, id) = try await answered(backend)
        _ = try await store.erase(id, reason: "withdrawn", by: author)
        #expect(try await texts(store, of: id) == [nil, nil, nil])
    }
}
