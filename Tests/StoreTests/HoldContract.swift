import CallModel
import Hashing
import Store
import Testing

/// A legal hold keeps a call from whatever would delete it, and loses nothing that was asked for meanwhile.
@Suite struct HoldContract {
    private let author = AuditAuthor.night(at: ZonedTime(epochSeconds: 1_763_280_000, utcOffsetSeconds: 7200))

    private struct Note: Codable, Sendable { var text = "words" }

    private func id() throws -> CallID { try #require(CallID("1")) }

    /// A store with a call of which everything was made.
    private func open(_ backend: Backend) async throws -> Store {
        let (store, call) = (try await backend.open(), try id())
        let heard = Call(id: call, startedAt: author.at)
        try await store.admit(heard, recording: "a.wav", audioSHA256: "h", granted: "playback,transcription")
        let made = StepResult(inputs: "1", value: Note())
        for step in CallStep.allCases { try await store.save(made, of: step, for: call) }
        return store
    }

    private func dump(_ store: Store) async throws -> [String] {
        let lines = LockedLines()
        try await store.dump { lines.append($0) }
        return lines.all
    }

    private func actions(_ store: Store) async throws -> [String] {
        let lines = LockedLines()
        try await store.forEachAuditEntry { lines.append($0.content.action) }
        return lines.all
    }

    private func order(_ id: String) -> ReceiptOrder { ReceiptOrder(receiptID: id, marks: []) }

    @Test(arguments: Backend.all) func `nothing deletes a held call, whatever was found out before it was held`(
        backend: Backend
    ) async throws {
        let (store, call) = (try await open(backend), try id())
        #expect(try await store.placeHold(on: call, by: author))
        let before = try await dump(store)
        #expect(try await store.erase(call, reason: "withdrawn", by: author, receipt: order("r")) == nil)
        #expect(try await store.erase(call, reason: "over", by: author, as: .retentionEnded) == nil)
        #expect(try await !store.endRetention(of: ["transcription"], for: call, by: author))
        #expect(try await !store.forgetRecording(of: call, by: author))
        try await store.noteGrants("", of: call, removing: [.transcript], staleDigests: true, by: author)
        #expect(try await dump(store) == before)
        #expect(try await actions(store) == ["hold.placed"])
        #expect(try await store.pendingReceipts().isEmpty)
    }

    @Test(arguments: Backend.all) func `what a hold kept is deleted once it is released`(
        backend: Backend
    ) async throws {
        let (store, call) = (try await open(backend), try id())
        #expect(try await store.placeHold(on: call, by: author))
        #expect(try await store.releaseHold(on: call, by: author))
        try await store.noteGrants("playback", of: call, removing: [.transcript], staleDigests: true, by: author)
        #expect(try await store.inputs(of: .transcript, for: call) == nil)
        #expect(try await store.endRetention(of: ["playback"], for: call, by: author))
        #expect(try await store.erase(call, reason: "withdrawn", by: author)?.removed["acoustics"] == 0)
        #expect(try await store.isErased(call))
    }

    @Test(arguments: Backend.all)
    func `the withdrawal of a held call is owed until the call is erased, and nothing that is imported ends that`(
        backend: Backend
    ) async throws {
        let (store, call) = (try await open(backend), try id())
        func isWithdrawn() async throws -> Bool { try await store.consentFacts(of: [call])[call]?.isWithdrawn == true }
        #expect(try await store.placeHold(on: call, by: author))
        #expect(try await !isWithdrawn())
        for receipt in ["first", "again"] {
            try await store.oweWithdrawal(of: call, receipt: order(receipt), by: author)
        }
        let record = StoredConsentRecord(callID: call, seq: 1, recordID: "r1", sha256: "x", document: "{}")
        #expect(try await store.append([record], by: author) == [.added])
        #expect(try await isWithdrawn())
        #expect(try await store.owesWithdrawal(of: call))
        #expect(try await store.owedWithdrawals().isEmpty, "a hold keeps it")
        #expect(try await store.pendingReceipts().isEmpty)
        #expect(try await store.releaseHold(on: call, by: author))
        #expect(try await store.owedWithdrawals() == [call])
        #expect(try await isWithdrawn())
        #expect(try await store.inputs(of: .transcript, for: call) == "1")
        _ = try await store.erase(call, reason: "withdrawn", by: author)
        let receipt = try #require(try await store.pendingReceipts().first)
        #expect(receipt.receiptID == "first" && receipt.removed?["transcript"] == 1)
        #expect(try await store.owedWithdrawals().isEmpty)
        #expect(try await !store.owesWithdrawal(of: call))
        try await store.oweWithdrawal(of: call, receipt: order("late"), by: author)
        #expect(try await store.pendingReceipts().map(\.receiptID) == ["first"], "nothing is owed of an erased call")
        #expect(
            try await actions(store) == [
                "hold.placed", "consent.withdrawn", "consent.withdrawn", "consent.added", "hold.released", "erased",
            ])
    }

    @Test(arguments: Backend.all)
    func `what to look for is told by who erases the call where who ordered the receipt did not look`(
        backend: Backend
    ) async throws {
        let (store, call) = (try await open(backend), try id())
        let mark = try #require(TextMarker(key: "key").mark("words of the call"))
        try await store.oweWithdrawal(of: call, receipt: order("first"), by: author)
        #expect(try await store.pendingReceipt(of: call)?.marks == [])
        _ = try await store.erase(
            call, reason: "withdrawn", by: author, receipt: ReceiptOrder(receiptID: "late", marks: [mark]))
        let receipt = try #require(try await store.pendingReceipts().first)
        #expect(receipt.receiptID == "first" && receipt.marks == [mark])
    }

    @Test(arguments: Backend.all) func `a withdrawal that is owed is owed in a restored backup too`(
        backend: Backend
    ) async throws {
        let (earlier, later, call) = (try await open(backend), try await open(backend), try id())
        #expect(try await later.placeHold(on: call, by: author))
        try await later.oweWithdrawal(of: call, receipt: order("r"), by: author)
        #expect(try await earlier.take(over: later.obligations(), by: author) == 0)
        #expect(try await earlier.holds() == [call])
        #expect(try await earlier.owesWithdrawal(of: call))
        #expect(try await earlier.owedWithdrawals().isEmpty)
        #expect(try await earlier.releaseHold(on: call, by: author))
        #expect(try await earlier.owedWithdrawals() == [call])
    }

    @Test(arguments: Backend.all)
    func `what was deleted after a hold was released is deleted in a backup from before, which still holds the call`(
        backend: Backend
    ) async throws {
        let (earlier, later, call) = (try await open(backend), try await open(backend), try id())
        #expect(try await earlier.placeHold(on: call, by: author))
        try await earlier.oweWithdrawal(of: call, receipt: order("r"), by: author)
        _ = try await later.erase(call, reason: "withdrawn", by: author)
        #expect(try await earlier.take(over: later.obligations(), by: author) == 1)
        #expect(try await earlier.isErased(call))
        #expect(try await earlier.inputs(of: .transcript, for: call) == nil)
        // The receipt that was ordered here knows what was deleted here.
        let receipt = try #require(try await earlier.pendingReceipts().first)
        #expect(receipt.receiptID == "r" && receipt.removed?["transcript"] == 1)
    }

    @Test(arguments: Backend.all)
    func `words whose time was over before the hold are deleted in a backup from before, and the hold stands`(
        backend: Backend
    ) async throws {
        let (earlier, later, call) = (try await open(backend), try await open(backend), try id())
        #expect(try await later.endRetention(of: ["transcription"], for: call, by: author))
        #expect(try await later.placeHold(on: call, by: author))
        _ = try await earlier.take(over: later.obligations(), by: author)
        #expect(try await earlier.inputs(of: .transcript, for: call) == nil)
        #expect(try await earlier.endedPurposes(of: call) == ["transcription"])
        #expect(try await earlier.holds() == [call])
    }
}
