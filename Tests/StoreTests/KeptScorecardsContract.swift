import CallModel
import Store
import Testing

private struct Answers: Codable, Equatable, Sendable { var text: String }

@Suite struct KeptScorecardsContract {
    private func judge(_ call: String, by revision: String, in store: Store) async throws {
        try await store.save(
            EvaluationEntry(
                callID: try #require(CallID(call)), scorecard: "support", revision: revision, inputs: revision,
                value: Answers(text: "yes")))
    }

    @Test(arguments: Backend.all) func `revisions are listed with their names and the calls that each judges now`(
        backend: Backend
    ) async throws {
        let store = try await backend.open()
        #expect(try await store.keptScorecards().isEmpty)
        for revision in ["bb", "aa", "cc"] {
            try await store.keepScorecard("support", revision: revision, text: "text of \(revision)")
        }
        try await store.keepScorecard("general", revision: "dd", text: "general")
        try await store.nameScorecard("support", version: "1", revision: "bb")
        try await store.nameScorecard("support", version: "2", revision: "aa")
        try await store.nameScorecard("support", version: "3", revision: "aa")
        for call in ["1", "2"] { try await judge(call, by: "bb", in: store) }
        try await judge("2", by: "aa", in: store)
        let kept = try await store.keptScorecards()
        #expect(kept.map(\.scorecard) == ["general", "support", "support", "support"])
        #expect(kept.map(\.revision) == ["dd", "cc", "bb", "aa"])
        #expect(kept.map(\.version) == [nil, nil, "1", "3"])
        #expect(kept.map(\.callCount) == [0, 0, 1, 1], "call 2 is judged by the later one alone")
    }
}
