import CallModel
import Consent

/// The records of a JSON file: one object, an array of them, or one object after another, each on its line.
///
/// A column is the path of a field: `Agent.Username`, `participants[0].name`. Lists of texts are joined by commas.
struct JSONTable {
    private var records: [(place: String, value: JSONValue)]
    private let file: String
    private let columns: [String]

    /// - Throws: `manifest.malformed` with the line, or the errors of the file.
    init(_ layout: TableLayout, file: String, in archive: any RecordingArchive) throws(InputError) {
        let bytes = try archive.content(of: file)
        self.file = file
        columns = layout.columns
        do throws(JSONFault) {
            records = try JSONTable.records(bytes, at: layout.records).reversed()
        } catch {
            throw error.error(code: "manifest.malformed", file: file)
        }
    }

    /// `nil` at the end.
    mutating func next() throws(InputError) -> TableRecord? {
        guard let (place, value) = records.popLast() else { return nil }
        guard case .object = value else {
            throw InputError(
                code: "manifest.malformed", file: file, place: place, expected: "expected a JSON object")
        }
        var texts: [String: String] = [:]
        for column in columns { texts[column] = value.text(at: column) }
        return TableRecord(place: place, texts: texts)
    }

    private static func records(
        _ bytes: [UInt8], at path: String?
    ) throws(JSONFault) -> [(place: String, value: JSONValue)] {
        let lines = bytes.split(separator: UInt8(ascii: "\n")).filter { line in !line.allSatisfy { $0 <= 0x20 } }
        if path == nil, lines.count > 1, lines.allSatisfy({ $0.first == UInt8(ascii: "{") }),
            lines.allSatisfy({ $0.last { $0 > 0x20 } == UInt8(ascii: "}") })
        {
            return try JSONTable.records(lines)
        }
        let document = try JSONValue(parsing: bytes)
        let value = path.map { document.value(at: $0) } ?? document
        switch value {
        case .array(let items): return items.enumerated().map { ("\(path ?? "")[\($0.offset)]", $0.element) }
        case .object: return [(path ?? "the object", document)]
        default: throw JSONFault(place: path ?? "", expected: "expected an object or an array of objects")
        }
    }

    private static func records(
        _ lines: [ArraySlice<UInt8>]
    ) throws(JSONFault) -> [(place: String, value: JSONValue)] {
        var records: [(String, JSONValue)] = []
        for (index, line) in lines.enumerated() {
            do throws(JSONFault) {
                records.append(("object \(index + 1)", try JSONValue(parsing: line)))
            } catch {
                throw JSONFault(place: "object \(index + 1), \(error.place)", expected: error.expected)
            }
        }
        return records
    }
}
