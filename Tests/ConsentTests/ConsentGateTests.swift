import CallModel
import Consent
import Hashing
import Testing

/// One test per rule that fails closed.
struct ConsentGateTests {
    private let audio = SHA256Digest(hex: RecordText.audio)

    private func decide(
        _ records: [ConsentRecord], for purpose: Purpose = .qualityScoring, of id: String = "call-1",
        audio: SHA256Digest? = nil, now: String = "2026-11-20T03:00:00+02:00", latestSeen: String? = nil
    ) throws -> ConsentDecision {
        ConsentGate.decide(
            purpose, of: try call(id), audio: audio, consent: .records(records), now: try time(now),
            latestSeen: try latestSeen.map(time))
    }

    private func decide(_ change: (inout RecordText) -> Void) throws -> ConsentDecision {
        try decide([try RecordText(change).record()], audio: audio)
    }

    @Test func `a given, valid record of this call and recording grants by its id`() throws {
        let record = try RecordText().record()
        #expect(try decide([record]) == .granted(recordID: "r-1"))
        #expect(try decide([record], audio: audio) == .granted(recordID: "r-1"))
    }

    @Test func `no record is denied`() throws {
        #expect(try decide([]) == .denied(.missing))
    }

    @Test func `something unreadable is denied`() throws {
        let decision = ConsentGate.decide(
            .playback, of: try call("call-1"), audio: nil, consent: .unreadable, now: try time("2026-11-20T03:00:00Z"),
            latestSeen: nil)
        #expect(decision == .denied(.unreadable))
    }

    @Test func `a store that does not answer is denied`() throws {
        let decision = ConsentGate.decide(
            .playback, of: try call("call-1"), audio: nil, consent: .unavailable,
            now: try time("2026-11-20T03:00:00Z"), latestSeen: nil)
        #expect(decision == .denied(.unavailable))
    }

    @Test func `a record of another call is denied, also among right ones`() throws {
        let record = try RecordText().record()
        let stranger = try RecordText { $0.set("call_id", .string("call-2")) }.following(record)
        #expect(try decide([record], of: "call-2") == .denied(.otherCall))
        #expect(try decide([record, stranger]) == .denied(.otherCall))
    }

    @Test func `a record of another recording is denied as soon as the true hash is known`() throws {
        let record = try RecordText().record()
        #expect(try decide([record], audio: nil).isGranted)
        #expect(try decide([record], audio: sha256("another recording")) == .denied(.otherAudio))
    }

    @Test func `a record without a hash of the recording holds for the recording of its call`() throws {
        let record = try RecordText { $0.set("audio_sha256", .null) }.record()
        #expect(try decide([record], audio: sha256("any recording")).isGranted)
    }

    @Test func `a successor that forgets the recording does not free the call from it`() throws {
        let first = try RecordText().record()
        let second = try RecordText { $0.set("audio_sha256", .null) }.following(first)
        #expect(try decide([first, second], audio: sha256("another recording")) == .denied(.otherAudio))
    }

    @Test func `a chain that names two recordings is denied before either is opened`() throws {
        let first = try RecordText().record()
        let second = try RecordText { $0.set("audio_sha256", .string(sha256("b").hex)) }.following(first)
        #expect(try decide([first, second]) == .denied(.otherAudio))
    }

    @Test func `refused is denied`() throws {
        #expect(try decide { $0.set("status", .string("refused")) } == .denied(.refused))
    }

    @Test func `the status expired is denied`() throws {
        #expect(try decide { $0.set("status", .string("expired")) } == .denied(.expired))
    }

    @Test func `a purpose granted does not grant another`() throws {
        let record = try RecordText().record()
        for purpose in Purpose.allCases where ![.qualityScoring, .playback].contains(purpose) {
            #expect(try decide([record], for: purpose) == .denied(.purposeNotGranted), "\(purpose)")
        }
    }

    @Test func `validity is half open: from its start, up to but not at its end`() throws {
        let record = try RecordText().record()
        #expect(try decide([record], now: "2026-11-16T08:59:59+02:00") == .denied(.notYetValid))
        #expect(try decide([record], now: "2026-11-16T07:00:00Z").isGranted)
        #expect(try decide([record], for: .playback, now: "2027-11-16T08:59:59+02:00").isGranted)
        #expect(try decide([record], for: .playback, now: "2027-11-16T09:00:00+02:00") == .denied(.expired))
    }

    @Test func `a purpose expires on its own, before the record does`() throws {
        let record = try RecordText().record()
        #expect(try decide([record], now: "2027-05-16T08:59:59+03:00").isGranted)
        #expect(try decide([record], now: "2027-05-16T09:00:00+03:00") == .denied(.expired))
    }

    @Test func `what is dated in the future is denied`() throws {
        let later = JSONValue.string("2026-12-01T00:00:00Z")
        #expect(try decide { $0.set("valid_from", later) } == .denied(.notYetValid))
        #expect(try decide { $0.set("at", in: "capture", later) } == .denied(.notYetValid))
        #expect(try decide { $0.setInGrants("granted_at", later) } == .denied(.notYetValid))
    }

    @Test func `a clock that runs backwards is denied, one that stands still is not`() throws {
        let record = try RecordText().record()
        let now = "2026-11-20T03:00:00+02:00"
        #expect(try decide([record], now: now, latestSeen: "2026-11-20T01:00:01Z") == .denied(.clockBackwards))
        #expect(try decide([record], now: now, latestSeen: "2026-11-20T01:00:00Z").isGranted)
    }

    @Test func `both sides of the call must be covered`() throws {
        for subjects in [[], ["agent"], ["customer"]] {
            let decision = try decide { $0.set("subjects", .array(subjects.map(JSONValue.string))) }
            #expect(decision == .denied(.sideNotCovered), "\(subjects)")
        }
    }

    @Test func `every denial has its own code and a sentence`() {
        let denials = ConsentDenial.allCases
        #expect(Set(denials.map(\.code)).count == denials.count)
        #expect(denials.allSatisfy { $0.code.hasPrefix("consent.") && $0.sentence.hasSuffix(".") })
    }
}
