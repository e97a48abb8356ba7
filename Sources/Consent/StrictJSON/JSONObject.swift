public import CallModel
public import Hashing

/// An object whose fields are read one by one, each with the type it must have. Nothing is converted or defaulted.
public struct JSONObject: Sendable {
    public let fields: [String: JSONValue]
    /// Where the object stands in its text, `purposes[0]`; empty for the whole text.
    private let path: String

    public init(_ value: JSONValue, at path: String = "") throws(JSONFault) {
        guard case .object(let fields) = value else {
            throw JSONFault(place: path, expected: "expected a JSON object")
        }
        self.fields = fields
        self.path = path
    }

    /// Refuses fields of other names: one that we do not know could be a condition that we would not keep.
    public func allowOnly(_ names: [String]) throws(JSONFault) {
        guard let stranger = fields.keys.filter({ !names.contains($0) }).min() else { return }
        throw fault(stranger, "expected only the fields \(names.joined(separator: ", "))")
    }

    /// - Throws: where the field is absent; `null` is a value.
    public func value(_ name: String) throws(JSONFault) -> JSONValue {
        guard let value = fields[name] else { throw fault(name, "expected this field") }
        return value
    }

    /// Not empty.
    public func string(_ name: String) throws(JSONFault) -> String {
        guard case .string(let text) = try value(name), !text.isEmpty else {
            throw fault(name, "expected a text that is not empty")
        }
        return text
    }

    public func bool(_ name: String) throws(JSONFault) -> Bool {
        guard case .bool(let value) = try value(name) else { throw fault(name, "expected true or false") }
        return value
    }

    /// Written without sign, fraction, exponent or leading zero.
    public func natural(_ name: String) throws(JSONFault) -> Int {
        guard case .number(let literal) = try value(name), let number = Int(literal), String(number) == literal,
            number >= 0
        else { throw fault(name, "expected a whole number, 0 or more") }
        return number
    }

    /// One of the values of an enumeration with text.
    public func choice<Choice: RawRepresentable & CaseIterable>(
        _ name: String, of type: Choice.Type = Choice.self
    ) throws(JSONFault) -> Choice where Choice.RawValue == String {
        guard case .string(let text) = try value(name), let choice = Choice(rawValue: text) else {
            throw fault(name, "expected one of \(Choice.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return choice
    }

    public func time(_ name: String) throws(JSONFault) -> ZonedTime {
        guard case .string(let text) = try value(name), let time = ZonedTime(iso8601: text) else {
            throw fault(name, "expected a time with a zone such as 2026-11-16T09:30:00+02:00")
        }
        return time
    }

    public func digest(_ name: String) throws(JSONFault) -> SHA256Digest {
        guard case .string(let text) = try value(name), let digest = SHA256Digest(hex: text) else {
            throw fault(name, "expected a SHA-256 in 64 hexadecimal digits")
        }
        return digest
    }

    public func callID(_ name: String) throws(JSONFault) -> CallID {
        guard case .string(let text) = try value(name), let id = CallID(text) else {
            throw fault(name, "expected a call id of 1 to 200 printable characters")
        }
        return id
    }

    public func object(_ name: String) throws(JSONFault) -> JSONObject {
        try JSONObject(try value(name), at: place(name))
    }

    public func array(_ name: String) throws(JSONFault) -> [JSONValue] {
        guard case .array(let items) = try value(name) else { throw fault(name, "expected an array") }
        return items
    }

    /// `nil` where the field is `null`; absent is still refused.
    public func nullable<Value>(
        _ name: String, _ read: (String) throws(JSONFault) -> Value
    ) throws(JSONFault) -> Value? {
        if case .null = try value(name) { return nil }
        return try read(name)
    }

    /// `nil` where the field is absent or `null`.
    public func optional<Value>(
        _ name: String, _ read: (String) throws(JSONFault) -> Value
    ) throws(JSONFault) -> Value? {
        fields[name] == nil ? nil : try nullable(name, read)
    }

    /// The error that says what a field should have been.
    public func fault(_ name: String, _ expected: String) -> JSONFault {
        JSONFault(place: place(name), expected: expected)
    }

    /// The path of a field in the whole text.
    public func place(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }
}
