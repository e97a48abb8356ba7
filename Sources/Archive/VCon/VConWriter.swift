public import CallModel
public import Consent
import FoundationEssentials
import Hashing

/// Writes a call of the archive as an unsigned vCon 0.4.0 with its recording included.
///
/// Besides the fields of the standard it carries attachments: the call's fields as our sidecar has them
/// (`sidetone_call`), the transcript, and a lawful basis whose `consent_records` are the chain as it is on file. Read
/// again, all of them are the same.
public struct VConWriter: Sendable {
    private let call: Call
    private let audio: [UInt8]
    private let fileName: String
    private let transcript: JSONValue?
    private let consent: [ConsentRecord]

    /// - Parameters:
    ///   - fileName: of the recording, with its ending.
    ///   - transcript: in our own form (`docs/formats.md`).
    public init(
        _ call: Call, audio: [UInt8], fileName: String, transcript: JSONValue?, consent: [ConsentRecord]
    ) {
        (self.call, self.audio, self.fileName) = (call, audio, fileName)
        (self.transcript, self.consent) = (transcript, consent)
    }

    /// One line of JSON with sorted keys; the same call always yields the same bytes.
    /// - Throws: where the fields of the call cannot be written as JSON, which does not happen to a call that was read.
    public func json() throws -> String {
        var attachments = [attachment(VConAttachment.metadataPurpose, body: try fields())]
        if let transcript { attachments.append(attachment("transcript", body: transcript)) }
        if let basis { attachments.append(attachment("lawful_basis", body: basis)) }
        return JSONValue.object([
            "vcon": .string("0.4.0"), "uuid": .string(uuid), "created_at": .string(call.startedAt.iso8601),
            "parties": .array([agent, customer]), "dialog": .array([dialog]), "attachments": .array(attachments),
        ]).canonical + "\n"
    }

    private func fields() throws -> JSONValue {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try JSONValue(parsing: encoder.encode(call))
    }

    /// Version 8 of RFC 9562, from the id of the call and its recording.
    private var uuid: String {
        var digits = Array(sha256(call.id.text + "\u{0}" + sha256(audio).hex).hex.prefix(32))
        digits[12] = "8"
        digits[16] = "a"
        let ends = [0, 8, 12, 16, 20, 32]
        return zip(ends, ends.dropFirst()).map { String(digits[$0..<$1]) }.joined(separator: "-")
    }

    private var agent: JSONValue { VConWriter.object([("role", "agent"), ("name", call.agent)]) }

    private var customer: JSONValue { VConWriter.object([("role", "customer"), ("tel", call.customer)]) }

    private var dialog: JSONValue {
        .object([
            "type": .string("recording"), "start": .string(call.startedAt.iso8601), "parties": channels,
            "filename": .string(fileName), "mediatype": .string("audio/" + mediaType),
            "encoding": .string("base64url"), "body": .string(Base64URL.text(audio)),
            "content_hash": .string("sha512-" + Base64URL.text(sha512(audio))),
        ])
    }

    /// One entry per channel where it is known who is on which; else both on all there are.
    private var channels: JSONValue {
        let (agent, customer) = (JSONValue.number("0"), JSONValue.number("1"))
        switch call.agentChannel {
        case 0?: return .array([agent, customer])
        case nil: return .array([.array([agent, customer])])
        default: return .array([customer, agent])
        }
    }

    private var mediaType: String {
        let ending = fileName.split(separator: ".").last?.lowercased() ?? ""
        return ["wav": "x-wav", "mp3": "x-mp3", "ogg": "ogg", "opus": "ogg"][ending] ?? ending
    }

    /// `nil` without a record.
    private var basis: JSONValue? {
        guard let last = consent.last else { return nil }
        let grants = last.purposes.map { grant in
            JSONValue.object([
                "purpose": .string(grant.purpose.rawValue), "granted": .bool(grant.granted),
                "granted_at": .string(grant.grantedAt.iso8601),
            ])
        }
        return .object([
            "lawful_basis": .string(last.lawfulBasis.rawValue),
            "expiration": last.validUntil.map { .string($0.iso8601) } ?? .null, "purpose_grants": .array(grants),
            "consent_records": .array(consent.compactMap { try? JSONValue(parsing: $0.canonicalJSON.utf8) }),
        ])
    }

    private func attachment(_ purpose: String, body: JSONValue) -> JSONValue {
        .object([
            "purpose": .string(purpose), "start": .string(call.startedAt.iso8601), "party": .number("0"),
            "dialog": .number("0"), "mediatype": .string("application/json"), "encoding": .string("json"),
            "body": .string(body.canonical),
        ])
    }

    private static func object(_ fields: [(String, String?)]) -> JSONValue {
        .object(Dictionary(uniqueKeysWithValues: fields.compactMap { name, text in text.map { (name, .string($0)) } }))
    }
}
