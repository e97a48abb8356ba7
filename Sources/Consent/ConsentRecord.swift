public import CallModel
public import Hashing

/// One consent/1 record: what the people on a call allowed, refused or took back. Immutable; a change is a successor.
///
/// Its only way in is the strict reader, so a record that exists is complete and well formed. Whether it opens a call
/// is for `ConsentGate` to say.
public struct ConsentRecord: Hashable, Sendable {
    public static let schema = "consent/1"

    public let recordID: String
    /// From 1, without gaps within a call.
    public let seq: Int
    /// The `hash` of the record before; `nil` for the first.
    public let previousHash: SHA256Digest?
    public let callID: CallID
    /// The recording that was consented to, where it was known at capture.
    public let audioSHA256: SHA256Digest?
    /// Whose consent or notice this is.
    public let subjects: [Party]
    /// Each purpose at most once.
    public let purposes: [PurposeGrant]
    public let lawfulBasis: LawfulBasis
    public let notice: Notice
    public let capture: Capture
    public let evidence: Proof?
    public let validFrom: ZonedTime
    /// Exclusive; `nil` without end.
    public let validUntil: ZonedTime?
    /// ISO 3166-1 or 3166-2 codes: `UA`, `US-CA`.
    public let jurisdictions: [String]
    public let status: Status
    /// There exactly where the status is `withdrawn`.
    public let revocation: Revocation?
    /// The record as it was written.
    let json: JSONValue

    /// The bytes that are hashed and stored: sorted keys, no whitespace.
    public var canonicalJSON: String { json.canonical }

    /// When the answer was taken, or taken back, in seconds since 1970. A withdrawal keeps the capture of the record
    /// before.
    var takenAt: Int { max(capture.at.epochSeconds, revocation?.at.epochSeconds ?? capture.at.epochSeconds) }

    /// What the successor carries as `prev_hash`.
    public var hash: SHA256Digest { sha256(canonicalJSON) }

    /// Reads the fields of a record.
    /// - Throws: the first field that is missing, unknown, of the wrong type or contradicts another.
    init(_ json: JSONValue, at path: String = "") throws(JSONFault) {
        let fields = try JSONObject(json, at: path)
        guard fields.fields["schema"] == .string(ConsentRecord.schema) else {
            throw fields.fault("schema", "expected \(ConsentRecord.schema)")
        }
        try fields.allowOnly(ConsentRecord.fieldNames)
        recordID = try fields.string("record_id")
        seq = try ConsentRecord.seq(fields)
        previousHash = try fields.nullable("prev_hash", fields.digest)
        callID = try fields.callID("call_id")
        audioSHA256 = try fields.nullable("audio_sha256", fields.digest)
        subjects = try ConsentRecord.subjects(fields)
        purposes = try ConsentRecord.purposes(fields)
        lawfulBasis = try fields.choice("lawful_basis")
        notice = try Notice(fields.object("notice"))
        capture = try Capture(fields.object("capture"))
        evidence = try fields.nullable("evidence") { name throws(JSONFault) in try Proof(fields.object(name)) }
        validFrom = try fields.time("valid_from")
        validUntil = try fields.nullable("valid_until", fields.time)
        jurisdictions = try ConsentRecord.jurisdictions(fields)
        status = try fields.choice("status")
        revocation = try fields.nullable("revocation") { name throws(JSONFault) in
            try Revocation(fields.object(name))
        }
        guard (status == .withdrawn) == (revocation != nil) else {
            throw fields.fault("revocation", "expected an object exactly where the status is withdrawn")
        }
        self.json = json
    }
}
