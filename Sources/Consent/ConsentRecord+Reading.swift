public import CallModel

extension ConsentRecord {
    /// Reads one record.
    /// - Parameters:
    ///   - place: where in the file the text stands, such as `line 12` of a ledger.
    /// - Throws: `consent.unreadable` for anything but a complete consent/1 object; a denial for the call it is of.
    public init(json bytes: some Sequence<UInt8>, file: String, place: String? = nil) throws(InputError) {
        do throws(JSONFault) {
            try self.init(JSONValue(parsing: bytes))
        } catch {
            throw error.error(code: ConsentRecord.unreadable, file: file, at: place)
        }
    }

    /// Reads a consent sidecar: one record, or an array with the chain of a call.
    /// - Throws: `consent.unreadable` where any of them is; part of a chain is worth nothing.
    public static func records(json bytes: some Sequence<UInt8>, file: String) throws(InputError) -> [ConsentRecord] {
        do throws(JSONFault) {
            let value = try JSONValue(parsing: bytes)
            guard case .array(let items) = value else { return [try ConsentRecord(value)] }
            var records: [ConsentRecord] = []
            for (index, item) in items.enumerated() { records.append(try ConsentRecord(item, at: "[\(index)]")) }
            return records
        } catch {
            throw error.error(code: ConsentRecord.unreadable, file: file)
        }
    }

    /// The call that a text says it is about, although it cannot be read as a record; `nil` where not even that can
    /// be told.
    public static func callNamed(inUnreadable bytes: some Sequence<UInt8>) -> CallID? {
        guard let value = try? JSONValue(parsing: bytes), let fields = try? JSONObject(value) else { return nil }
        return try? fields.callID("call_id")
    }

    /// Every call that a text names, however torn it is: who cannot read a file of consent denies all of them.
    public static func callsNamed(inUnreadable bytes: [UInt8]) -> Set<CallID> {
        let behindKeys = bytes.split(separator: Array(#""call_id""#.utf8), omittingEmptySubsequences: false).dropFirst()
        return Set(behindKeys.compactMap { value(behindKey: $0).flatMap { CallID($0) } })
    }

    /// The text between the first two quotation marks behind a key and its colon; `nil` where it is torn or no text.
    private static func value(behindKey bytes: ArraySlice<UInt8>) -> String? {
        let quote = UInt8(ascii: "\"")
        let space = Array(" \t\r\n".utf8)
        let behindKey = bytes.drop(while: space.contains)
        guard behindKey.first == UInt8(ascii: ":") else { return nil }
        let text = behindKey.dropFirst().drop(while: space.contains)
        guard text.first == quote, let end = text.dropFirst().firstIndex(of: quote),
            case .string(let value)? = try? JSONValue(parsing: text[text.startIndex...end])
        else { return nil }
        return value
    }

    static let unreadable = "consent.unreadable"

    static let fieldNames = [
        "schema", "record_id", "seq", "prev_hash", "call_id", "audio_sha256", "subjects", "purposes", "lawful_basis",
        "notice", "capture", "evidence", "valid_from", "valid_until", "jurisdictions", "status", "revocation",
    ]

    static func seq(_ fields: JSONObject) throws(JSONFault) -> Int {
        let seq = try fields.natural("seq")
        guard seq >= 1 else { throw fields.fault("seq", "expected 1 or more") }
        return seq
    }

    static func subjects(_ fields: JSONObject) throws(JSONFault) -> [Party] {
        var subjects: [Party] = []
        for item in try fields.array("subjects") {
            guard case .string(let text) = item, let party = Party(rawValue: text), !subjects.contains(party) else {
                throw fields.fault("subjects", "expected agent and customer, each once")
            }
            subjects.append(party)
        }
        return subjects
    }

    static func purposes(_ fields: JSONObject) throws(JSONFault) -> [PurposeGrant] {
        var grants: [PurposeGrant] = []
        for (index, item) in try fields.array("purposes").enumerated() {
            let grant = try PurposeGrant(JSONObject(item, at: fields.place("purposes[\(index)]")))
            guard !grants.contains(where: { $0.purpose == grant.purpose }) else {
                throw fields.fault("purposes[\(index)].purpose", "expected every purpose once")
            }
            grants.append(grant)
        }
        return grants
    }

    static func jurisdictions(_ fields: JSONObject) throws(JSONFault) -> [String] {
        var codes: [String] = []
        for item in try fields.array("jurisdictions") {
            guard case .string(let code) = item, isJurisdiction(code) else {
                throw fields.fault("jurisdictions", "expected ISO 3166 codes such as UA or US-CA")
            }
            codes.append(code)
        }
        return codes
    }

    /// Two capital letters, and for a part of the country a dash and one to three letters or digits.
    private static func isJurisdiction(_ code: String) -> Bool {
        let parts = code.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        let capitals = UInt8(ascii: "A")...UInt8(ascii: "Z")
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        guard (1...2).contains(parts.count), parts[0].count == 2, parts[0].allSatisfy(capitals.contains) else {
            return false
        }
        guard parts.count == 2 else { return true }
        return (1...3).contains(parts[1].count) && parts[1].allSatisfy { capitals.contains($0) || digits.contains($0) }
    }
}
