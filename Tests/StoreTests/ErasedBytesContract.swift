import CallModel
import Store
import Testing

/// Bytes that came under the ids of several calls, of which one was erased.
@Suite struct ErasedBytesContract {
    private let author = AuditAuthor.night(at: ZonedTime(epochSeconds: 1_763_280_000, utcOffsetSeconds: 7200))

    /// A store that has heard these calls, each with the hash of its bytes.
    private func open(_ backend: Backend, _ heard: KeyValuePairs<String, String>) async throws -> Store {
        let store = try await backend.open()
        for (call, audio) in heard {
            try await store.admit(
                Call(id: id(call), startedAt: author.at), recording: "\(call).wav", audioSHA256: audio,
                granted: "playback")
        }
        return store
    }

    private func id(_ text: String) throws -> CallID { try #require(CallID(text)) }

    private func found(_ store: Store) async throws -> [String] {
        try await store.callsOfBytesTakenBack().map { "\($0.call) \($0.reason)" }
    }

    @Test(arguments: Backend.all) func `calls of the same bytes are found once one was taken back, with the reason`(
        backend: Backend
    ) async throws {
        let store = try await open(backend, ["1": "a", "2": "a", "3": "a", "4": "b"])
        #expect(try await found(store).isEmpty)
        #expect(try await store.erasureReason(audioSHA256: "a") == nil)
        _ = try await store.erase(id("2"), reason: "withdrawn", by: author)
        #expect(try await found(store) == ["1 withdrawn", "3 withdrawn"])
        #expect(try await store.erasureReason(audioSHA256: "a") == "withdrawn")
        #expect(try await store.erasureReason(audioSHA256: "b") == nil)
        _ = try await store.erase(id("1"), reason: "withdrawn", by: author)
        #expect(try await found(store) == ["3 withdrawn"], "each once")
    }

    @Test(arguments: Backend.all) func `that the time of a call was over takes nothing from others of its bytes`(
        backend: Backend
    ) async throws {
        let store = try await open(backend, ["1": "a", "2": "a", "3": "a"])
        _ = try await store.erase(id("1"), reason: Tombstone.outlived, by: author, as: .retentionEnded)
        #expect(try await found(store).isEmpty)
        #expect(try await store.erasureReason(audioSHA256: "a") == Tombstone.outlived)
        _ = try await store.erase(id("3"), reason: "withdrawn", by: author)
        #expect(try await found(store) == ["2 withdrawn"])
        #expect(try await store.erasureReason(audioSHA256: "a") == "withdrawn", "what somebody took back counts first")
    }

    @Test(arguments: Backend.all) func `a call that a hold keeps is found once that is released`(
        backend: Backend
    ) async throws {
        let store = try await open(backend, ["1": "a", "2": "a", "3": "a"])
        _ = try await store.erase(id("2"), reason: "withdrawn", by: author)
        #expect(try await store.placeHold(on: id("1"), by: author))
        #expect(try await found(store) == ["3 withdrawn"])
        #expect(try await store.releaseHold(on: id("1"), by: author))
        #expect(try await found(store) == ["1 withdrawn", "3 withdrawn"])
    }

    @Test(arguments: Backend.all) func `a receipt of what was deleted after the erasure knows the bytes as well`(
        backend: Backend
    ) async throws {
        let store = try await open(backend, ["1": "a"])
        _ = try await store.erase(id("1"), reason: "withdrawn", by: author)
        _ = try await store.erase(
            id("1"), reason: "withdrawn", by: author, receipt: ReceiptOrder(receiptID: "r", marks: []))
        #expect(try await store.pendingReceipts().map(\.audioSHA256) == ["a"])
    }
}
