public import CallModel
public import Hashing

extension ConsentRecord {
    public enum Status: String, CaseIterable, Sendable { case given, refused, withdrawn, expired }

    /// The six bases of GDPR Article 6(1).
    public enum LawfulBasis: String, CaseIterable, Sendable {
        case consent, contract
        case legalObligation = "legal_obligation"
        case vitalInterests = "vital_interests"
        case publicTask = "public_task"
        case legitimateInterests = "legitimate_interests"
    }

    /// The answer to one purpose.
    public struct PurposeGrant: Hashable, Sendable {
        public let purpose: Purpose
        public let granted: Bool
        public let grantedAt: ZonedTime
        /// Exclusive; `nil` without end of its own.
        public let expiresAt: ZonedTime?
    }

    /// The exact words that were shown or played.
    public struct Notice: Hashable, Sendable {
        public let id: String
        public let version: String
        public let language: String
        public let sha256: SHA256Digest
    }

    /// When and how the answer was taken: `dtmf_keypress`, `verbal_confirmation`, `web_form`, …
    public struct Capture: Hashable, Sendable {
        public let at: ZonedTime
        public let method: String
    }

    /// Where the answer can be checked.
    public struct Proof: Hashable, Sendable {
        public let kind: String
        public let ref: String
        /// The place in a recording; `nil` where the proof is a document.
        public let range: TimeRange?
    }

    public struct Revocation: Hashable, Sendable {
        public let at: ZonedTime
        public let reason: String
        public let by: String
    }
}

extension ConsentRecord.PurposeGrant {
    init(_ fields: JSONObject) throws(JSONFault) {
        try fields.allowOnly(["purpose", "granted", "granted_at", "expires_at"])
        purpose = try fields.choice("purpose")
        granted = try fields.bool("granted")
        grantedAt = try fields.time("granted_at")
        expiresAt = try fields.nullable("expires_at", fields.time)
    }
}

extension ConsentRecord.Notice {
    init(_ fields: JSONObject) throws(JSONFault) {
        try fields.allowOnly(["id", "version", "language", "sha256"])
        id = try fields.string("id")
        version = try fields.string("version")
        language = try fields.string("language")
        sha256 = try fields.digest("sha256")
    }
}

extension ConsentRecord.Capture {
    init(_ fields: JSONObject) throws(JSONFault) {
        try fields.allowOnly(["at", "method"])
        at = try fields.time("at")
        method = try fields.string("method")
    }
}

extension ConsentRecord.Proof {
    init(_ fields: JSONObject) throws(JSONFault) {
        try fields.allowOnly(["kind", "ref", "start_ms", "end_ms"])
        kind = try fields.string("kind")
        ref = try fields.string("ref")
        let startMs = try fields.nullable("start_ms", fields.natural)
        let endMs = try fields.nullable("end_ms", fields.natural)
        switch (startMs, endMs) {
        case (nil, nil): range = nil
        case (let startMs?, let endMs?) where startMs < endMs: range = TimeRange(startMs: startMs, endMs: endMs)
        default: throw fields.fault("end_ms", "expected start_ms < end_ms, or null for both")
        }
    }
}

extension ConsentRecord.Revocation {
    init(_ fields: JSONObject) throws(JSONFault) {
        try fields.allowOnly(["at", "reason", "by"])
        at = try fields.time("at")
        reason = try fields.string("reason")
        by = try fields.string("by")
    }
}
