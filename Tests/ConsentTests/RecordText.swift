import CallModel
import Consent
import Hashing
import Testing

/// A valid consent/1 record as text, and the ways to spoil it.
struct RecordText {
    static let audio = String(repeating: "ab", count: 32)

    var fields: [String: JSONValue]

    /// Grants two purposes and denies a third for the call `call-1`, from 2026-11-16 on for a year.
    private static let valid = Result {
        let text = """
            {"schema": "consent/1", "record_id": "r-1", "seq": 1, "prev_hash": null, "call_id": "call-1",
             "audio_sha256": "\(RecordText.audio)", "subjects": ["agent", "customer"],
             "purposes": [
               {"purpose": "quality_scoring", "granted": true, "granted_at": "2026-11-16T09:00:00+02:00",
                "expires_at": "2027-05-16T09:00:00+03:00"},
               {"purpose": "playback", "granted": true, "granted_at": "2026-11-16T09:00:00+02:00", "expires_at": null},
               {"purpose": "export", "granted": false, "granted_at": "2026-11-16T09:00:00+02:00", "expires_at": null}],
             "lawful_basis": "consent",
             "notice": {"id": "ivr", "version": "3", "language": "uk", "sha256": "\(String(repeating: "0c", count: 32))"},
             "capture": {"at": "2026-11-16T09:00:00+02:00", "method": "dtmf_keypress"},
             "evidence": {"kind": "recording", "ref": "ivr/77.wav", "start_ms": 1200, "end_ms": 4800},
             "valid_from": "2026-11-16T09:00:00+02:00", "valid_until": "2027-11-16T09:00:00+02:00",
             "jurisdictions": ["UA"], "status": "given", "revocation": null}
            """
        return try JSONObject(JSONValue(parsing: text.utf8)).fields
    }

    init() throws { fields = try RecordText.valid.get() }

    init(_ change: (inout RecordText) -> Void) throws {
        try self.init()
        change(&self)
    }

    var text: String { JSONValue.object(fields).canonical }

    func record() throws -> ConsentRecord { try ConsentRecord(json: text.utf8, file: "call-1.consent.json") }

    /// The next record of a chain after `previous`.
    func following(_ previous: ConsentRecord) throws -> ConsentRecord {
        var next = self
        next.fields["record_id"] = .string("r-\(previous.seq + 1)")
        next.fields["seq"] = .number("\(previous.seq + 1)")
        next.fields["prev_hash"] = .string(previous.hash.hex)
        return try next.record()
    }

    mutating func set(_ name: String, _ value: JSONValue?) { fields[name] = value }

    mutating func set(_ name: String, in object: String, _ value: JSONValue?) {
        guard case .object(var inner)? = fields[object] else { return }
        inner[name] = value
        fields[object] = .object(inner)
    }

    mutating func setInGrants(_ name: String, _ value: JSONValue?) {
        guard case .array(let grants)? = fields["purposes"] else { return }
        fields["purposes"] = .array(
            grants.map { grant in
                guard case .object(var inner) = grant else { return grant }
                inner[name] = value
                return .object(inner)
            })
    }
}

func time(_ text: String) throws -> ZonedTime { try #require(ZonedTime(iso8601: text)) }

func call(_ text: String) throws -> CallID { try #require(CallID(text)) }
