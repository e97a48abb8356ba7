public import CallModel
import Consent

/// A conversation container of the IETF (vCon), read: the recordings in it as calls, with what it says of them.
///
/// Read are the unsigned forms 0.0.1 to 0.4.0. Refused are signed and encrypted ones, which must be opened first, and a
/// container that names an extension as `critical` (before 0.4 `must_support`): it says itself that whoever does not
/// know that extension must not use it.
///
/// Source: draft-ietf-vcon-vcon-core-00 to -04.
public struct VCon: Sendable {
    /// One recording with what belongs to it.
    public struct Leg: Sendable {
        public let metadata: CallMetadata
        public let audio: [UInt8]
        /// `wav`, from the name or the media type.
        public let fileExtension: String
        /// The transcript attachment as JSON text, in our own form; `nil` where there is none.
        public let transcript: String?
        /// Consent records as JSON text; `nil` where the container brings none that can be checked.
        public let consent: String?
    }

    public let legs: [Leg]
    /// What could not be taken over and why: a lawful basis that cannot be checked, dialogs that are no recordings.
    public let remarks: [InputError]

    /// - Parameters:
    ///   - file: the name of the container, for errors.
    ///   - beside: the bytes of a file beside the container, by name, for recordings that are named and not included.
    /// - Throws: `vcon.malformed`, `vcon.unsupported` or `vcon.content_hash`, with the place.
    public init(
        json: [UInt8], file: String, beside: (String) throws(InputError) -> [UInt8]
    ) throws(InputError) {
        let reader: VConReader
        do throws(JSONFault) {
            reader = try VConReader(JSONObject(JSONValue(parsing: json)))
        } catch {
            throw error.error(code: "vcon.malformed", file: file)
        }
        if let refusal = reader.refusal {
            throw InputError(code: "vcon.unsupported", file: file, place: refusal.place, expected: refusal.expected)
        }
        legs = try reader.legs(file: file, beside: beside)
        remarks = reader.remarks(file: file)
    }
}
