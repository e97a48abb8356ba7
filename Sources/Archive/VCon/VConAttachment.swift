import CallModel
import Consent

/// Something added to a conversation; what it is for stands in `purpose`, before 0.3 in `type`.
struct VConAttachment {
    /// Of the fields of a call as our sidecar writes them.
    static let metadataPurpose = "sidetone_call"

    private let purposes: [String]
    let dialog: Int?
    /// The body, where it is JSON.
    let json: JSONValue?

    init(_ attachment: JSONValue) {
        purposes = ["purpose", "type"].compactMap { attachment.text(at: $0)?.lowercased() }
        dialog = attachment.text(at: "dialog").flatMap { Int($0) }
        json = VConAttachment.json(attachment)
    }

    func isMeant(_ purpose: String) -> Bool { purposes.contains(purpose) }

    /// The body where it is a transcript in our own form.
    var ownTranscript: JSONValue? { json?.value(at: "segments") == nil ? nil : json }

    /// Our own records, which carry the notice that the standard's lawful basis has no field for.
    var consentRecords: JSONValue? {
        guard case .array(let records)? = json?.value(at: "consent_records"), !records.isEmpty else { return nil }
        return .array(records)
    }

    private static func json(_ attachment: JSONValue) -> JSONValue? {
        guard let body = attachment.value(at: "body") else { return nil }
        guard case .string(let text) = body else { return body }
        let bytes =
            attachment.text(at: "encoding")?.hasPrefix("base64") == true ? Base64URL.bytes(text) : Array(text.utf8)
        return bytes.flatMap { try? JSONValue(parsing: $0) }
    }
}
