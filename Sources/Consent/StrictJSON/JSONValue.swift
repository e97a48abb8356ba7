/// A JSON value as it was written.
public enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    /// The literal as written: `1.10` stays `1.10`.
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])
}

extension JSONValue {
    /// One line with sorted keys and no whitespace: RFC 8785 for values whose keys are ASCII and whose numbers are
    /// integers, which holds for every consent record.
    public var canonical: String {
        switch self {
        case .null: "null"
        case .bool(let value): value ? "true" : "false"
        case .number(let literal): literal
        case .string(let text): JSONValue.quoted(text)
        case .array(let items): "[" + items.map(\.canonical).joined(separator: ",") + "]"
        case .object(let fields): "{" + JSONValue.members(fields).joined(separator: ",") + "}"
        }
    }

    private static func members(_ fields: [String: JSONValue]) -> [String] {
        fields.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            .map { quoted($0.key) + ":" + $0.value.canonical }
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.unicodeScalars.map(escaped).joined() + "\""
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\"": "\\\""
        case "\\": "\\\\"
        case "\u{8}": "\\b"
        case "\u{9}": "\\t"
        case "\u{A}": "\\n"
        case "\u{C}": "\\f"
        case "\u{D}": "\\r"
        case ..<" ": "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
        default: String(scalar)
        }
    }
}
