import CallModel
import Consent
import Hashing
import Testing

struct ConsentChainTests {
    private func decide(_ records: [ConsentRecord]) throws -> ConsentDecision {
        ConsentGate.decide(
            .qualityScoring, of: try call("call-1"), audio: nil, consent: .records(records),
            now: try time("2026-11-20T03:00:00+02:00"), latestSeen: nil)
    }

    private func withdrawal(of record: ConsentRecord, at text: String) throws -> ConsentRecord {
        try ConsentChain(of: record.callID, [record])
            .withdrawal(recordID: "w-\(record.seq + 1)", at: try time(text), reason: "asked by mail", by: "customer")
    }

    private func given(after previous: ConsentRecord, capturedAt text: String) throws -> ConsentRecord {
        try RecordText { $0.set("at", in: "capture", .string(text)) }.following(previous)
    }

    @Test func `records are put in order and the same one twice counts once`() throws {
        let first = try RecordText().record()
        let second = try RecordText().following(first)
        let chain = try ConsentChain(of: first.callID, [second, first, second])
        #expect(chain.records == [first, second])
        #expect(try decide([second, first]) == .granted(recordID: "r-2"))
    }

    @Test func `a gap, a wrong or missing hash, a fork and a repeated record id break the chain`() throws {
        let first = try RecordText().record()
        let second = try RecordText().following(first)
        let other = try RecordText { $0.set("lawful_basis", .string("contract")) }.record()
        let unlinked = try RecordText { $0.set("seq", .number("2")) }.record()
        let sameID = try RecordText {
            $0.set("seq", .number("2"))
            $0.set("prev_hash", .string(first.hash.hex))
        }.record()
        let startsLinked = try RecordText { $0.set("prev_hash", .string(first.hash.hex)) }.record()
        let broken = [
            [second], [first, try RecordText().following(second)], [other, second], [first, unlinked], [first, other],
            [first, sameID], [startsLinked],
        ]
        for records in broken { #expect(try decide(records) == .denied(.brokenChain)) }
    }

    @Test func `changing any record but the last breaks the chain`() throws {
        let first = try RecordText().record()
        let second = try RecordText().following(first)
        let forged = try RecordText { $0.setInGrants("granted", .bool(true)) }.record()
        #expect(try decide([forged, second]) == .denied(.brokenChain))
    }

    @Test func `of answers that were taken at once each must allow`() throws {
        let first = try RecordText().record()
        let refusal = try RecordText { $0.set("status", .string("refused")) }.following(first)
        #expect(try decide([first, refusal]) == .denied(.refused))
    }

    @Test func `a withdrawal follows the chain and grants nothing`() throws {
        let first = try RecordText().record()
        let withdrawn = try withdrawal(of: first, at: "2026-11-18T10:00:00+02:00")
        #expect(withdrawn.seq == 2)
        #expect(withdrawn.previousHash == first.hash)
        #expect(withdrawn.callID == first.callID)
        #expect(withdrawn.status == .withdrawn)
        #expect(withdrawn.purposes.map(\.granted) == [false, false, false])
        #expect(withdrawn.revocation?.reason == "asked by mail")
        #expect(try decide([first, withdrawn]) == .denied(.withdrawn))
    }

    @Test func `a withdrawal survives being written and read`() throws {
        let withdrawn = try withdrawal(of: RecordText().record(), at: "2026-11-18T10:00:00+02:00")
        #expect(try ConsentRecord(json: withdrawn.canonicalJSON.utf8, file: "store") == withdrawn)
    }

    @Test func `a withdrawal needs a reason and a name`() throws {
        let chain = try ConsentChain(of: call("call-1"), [RecordText().record()])
        let now = try time("2026-11-18T10:00:00Z")
        #expect(throws: JSONFault.self) { try chain.withdrawal(recordID: "w", at: now, reason: "", by: "customer") }
        #expect(throws: JSONFault.self) { try chain.withdrawal(recordID: "w", at: now, reason: "asked", by: "") }
    }

    @Test func `a withdrawal wins over a later import of an older capture`() throws {
        let first = try RecordText().record()
        let withdrawn = try withdrawal(of: first, at: "2026-11-18T10:00:00+02:00")
        for capture in ["2026-11-16T09:00:00+02:00", "2026-11-18T08:00:00Z"] {
            let stale = try given(after: withdrawn, capturedAt: capture)
            #expect(try decide([first, withdrawn, stale]) == .denied(.withdrawn), "captured at \(capture)")
        }
    }

    @Test func `a withdrawal that fits no chain takes back all the same, unless consent was taken after it`() throws {
        let first = try RecordText().record()
        let other = try RecordText { $0.set("lawful_basis", .string("contract")) }.record()
        let withdrawn = try withdrawal(of: first, at: "2026-11-18T10:00:00+02:00")
        for records in [[withdrawn], [other, withdrawn]] {
            #expect(try decide(records) == .denied(.brokenChain))
            #expect(ConsentChain.isTakenBack(by: records))
        }
        let stale = try given(after: withdrawn, capturedAt: "2026-11-16T09:00:00+02:00")
        let anew = try given(after: withdrawn, capturedAt: "2026-11-18T10:00:01+02:00")
        #expect(ConsentChain.isTakenBack(by: [other, withdrawn, stale]))
        #expect(!ConsentChain.isTakenBack(by: [other, withdrawn, anew]))
        #expect(!ConsentChain.isTakenBack(by: [first]) && !ConsentChain.isTakenBack(by: []))
        #expect(withdrawn.isNewest(beside: [other, stale]) && !withdrawn.isNewest(beside: [other, anew]))
    }

    @Test func `consent taken anew after a withdrawal counts`() throws {
        let first = try RecordText().record()
        let withdrawn = try withdrawal(of: first, at: "2026-11-18T10:00:00+02:00")
        let anew = try given(after: withdrawn, capturedAt: "2026-11-18T10:00:01+02:00")
        #expect(try decide([first, withdrawn, anew]) == .granted(recordID: "r-3"))
    }

    @Test func `a refusal is not undone by an older yes`() throws {
        let refusal = try RecordText {
            $0.set("status", .string("refused"))
            $0.set("at", in: "capture", .string("2026-11-17T09:00:00+02:00"))
        }.record()
        let stale = try given(after: refusal, capturedAt: "2026-11-16T09:00:00+02:00")
        let anew = try given(after: refusal, capturedAt: "2026-11-18T09:00:00+02:00")
        #expect(try decide([refusal, stale]) == .denied(.refused))
        #expect(try decide([refusal, anew]).isGranted)
    }
}
