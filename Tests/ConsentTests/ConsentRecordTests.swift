import CallModel
import Consent
import Hashing
import Testing

struct ConsentRecordTests {
    @Test func `a complete record is read field by field`() throws {
        let record = try RecordText().record()
        #expect(record.recordID == "r-1")
        #expect(record.callID == CallID("call-1"))
        #expect(record.audioSHA256?.hex == RecordText.audio)
        #expect(record.subjects == [.agent, .customer])
        #expect(record.purposes.map(\.purpose) == [.qualityScoring, .playback, .export])
        #expect(record.purposes.map(\.granted) == [true, true, false])
        #expect(record.lawfulBasis == .consent)
        #expect(record.capture.method == "dtmf_keypress")
        #expect(record.evidence?.range == TimeRange(startMs: 1200, endMs: 4800))
        #expect(record.jurisdictions == ["UA"])
        #expect(record.status == .given)
        #expect(record.revocation == nil)
    }

    @Test func `the hash is that of the canonical JSON, whatever the order and the spaces of the file`() throws {
        let canonical = try RecordText().text
        let record = try ConsentRecord(json: canonical.utf8, file: "a")
        let spaced = try ConsentRecord(json: canonical.replacing(",\"", with: " ,\n \"").utf8, file: "a")
        #expect(record.canonicalJSON == canonical)
        #expect(record.hash == sha256(canonical))
        #expect(spaced == record)
        #expect(spaced.hash == record.hash)
    }

    @Test func `a proof may be a document without a place in a recording`() throws {
        let record = try RecordText {
            $0.set("start_ms", in: "evidence", .null)
            $0.set("end_ms", in: "evidence", .null)
        }.record()
        #expect(record.evidence?.range == nil)
    }

    @Test func `the error names file and field`() throws {
        let text = try RecordText { $0.setInGrants("granted_at", .string("yesterday")) }.text
        #expect(
            throws: InputError(
                code: "consent.unreadable", file: "consent.jsonl", place: "line 12, purposes[0].granted_at",
                expected: "expected a time with a zone such as 2026-11-16T09:30:00+02:00")
        ) { try ConsentRecord(json: text.utf8, file: "consent.jsonl", place: "line 12") }
    }

    @Test func `a file holds one record or the chain of a call`() throws {
        let one = try RecordText().text
        #expect(try ConsentRecord.records(json: one.utf8, file: "a").count == 1)
        #expect(try ConsentRecord.records(json: "[\(one),\(one)]".utf8, file: "a").count == 2)
        #expect(try ConsentRecord.records(json: "[]".utf8, file: "a").isEmpty)
    }

    @Test func `one bad record makes the whole chain unreadable`() throws {
        let one = try RecordText().text
        #expect(throws: InputError.self) { try ConsentRecord.records(json: "[\(one),{}]".utf8, file: "a") }
    }

    @Test func `an unreadable record still says which call it is about, where it can`() throws {
        let text = try RecordText { $0.set("status", .string("perhaps")) }.text
        #expect(ConsentRecord.callNamed(inUnreadable: text.utf8) == CallID("call-1"))
        #expect(ConsentRecord.callNamed(inUnreadable: text.utf8.dropLast()) == nil)
        #expect(ConsentRecord.callNamed(inUnreadable: #"{"call_id":7}"#.utf8) == nil)
    }

    private static let tornTexts: [(text: String, calls: [String])] = [
        (#"{"schema": "consent/1", "call_id": "a-1", "status": "withdr"#, ["a-1"]),
        ("[{\"call_id\" :\n \"a-1\"}, {\"call_id\":\"b", ["a-1"]), (#"{"call_id":"b \u00e9""#, ["b é"]),
        (#""call_id":"a-1""call_id":"a-2"}"#, ["a-1", "a-2"]), (#"{"call_id": "a-"#, []), (#"{"call_id": 7}"#, []),
        (#"{"call": "a-1"}"#, []), ("", []),
    ]

    @Test(arguments: tornTexts) func `of a text that is torn, every call counts that it names whole`(
        text: String, calls: [String]
    ) {
        #expect(ConsentRecord.callsNamed(inUnreadable: Array(text.utf8)) == Set(calls.compactMap { CallID($0) }))
    }

    @Test func `withdrawn and revocation come together or not at all`() throws {
        let revocation = JSONValue.object([
            "at": .string("2026-11-17T09:00:00Z"), "reason": .string("asked"), "by": .string("customer"),
        ])
        #expect(throws: InputError.self) { try RecordText { $0.set("status", .string("withdrawn")) }.record() }
        #expect(throws: InputError.self) { try RecordText { $0.set("revocation", revocation) }.record() }
    }
}
