/// Recursive descent over bytes; the depth is bounded.
struct JSONParser {
    let bytes: [UInt8]
    /// Of the byte that comes next.
    var index: Int
    private var depth = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    mutating func document() throws(JSONFault) -> JSONValue {
        let value = try value()
        guard next() == nil else { throw fault("expected nothing after the JSON value") }
        return value
    }

    private mutating func value() throws(JSONFault) -> JSONValue {
        switch next() {
        case UInt8(ascii: "{"): return .object(try nested { parser throws(JSONFault) in try parser.object() })
        case UInt8(ascii: "["): return .array(try nested { parser throws(JSONFault) in try parser.array() })
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return .number(try number())
        }
    }

    private mutating func nested<Content>(
        _ read: (inout JSONParser) throws(JSONFault) -> Content
    ) throws(JSONFault) -> Content {
        guard depth < JSONValue.maximumDepth else {
            throw fault("expected no more than \(JSONValue.maximumDepth) levels of nesting")
        }
        depth += 1
        defer { depth -= 1 }
        index += 1
        return try read(&self)
    }

    private mutating func object() throws(JSONFault) -> [String: JSONValue] {
        var fields: [String: JSONValue] = [:]
        if skip(UInt8(ascii: "}")) { return fields }
        repeat {
            guard next() == UInt8(ascii: "\"") else { throw fault("expected a key in quotes") }
            let key = try string()
            guard skip(UInt8(ascii: ":")) else { throw fault("expected a colon after the key") }
            guard fields.updateValue(try value(), forKey: key) == nil else {
                throw fault("expected every key once in an object")
            }
        } while skip(UInt8(ascii: ","))
        guard skip(UInt8(ascii: "}")) else { throw fault("expected a comma or the end of the object") }
        return fields
    }

    private mutating func array() throws(JSONFault) -> [JSONValue] {
        var items: [JSONValue] = []
        if skip(UInt8(ascii: "]")) { return items }
        repeat { items.append(try value()) } while skip(UInt8(ascii: ","))
        guard skip(UInt8(ascii: "]")) else { throw fault("expected a comma or the end of the array") }
        return items
    }

    private mutating func word(_ word: String, _ value: JSONValue) throws(JSONFault) -> JSONValue {
        guard bytes[index...].starts(with: word.utf8) else { throw fault("expected a JSON value") }
        index += word.utf8.count
        return value
    }

    /// `-? (0 | [1-9][0-9]*) (\.[0-9]+)? ([eE][+-]?[0-9]+)?`
    private mutating func number() throws(JSONFault) -> String {
        let start = index
        take(UInt8(ascii: "-"))
        let leadsWithZero = take(UInt8(ascii: "0"))
        var isNumber = leadsWithZero || takeDigits()
        if take(UInt8(ascii: ".")) { isNumber = takeDigits() && isNumber }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            if !take(UInt8(ascii: "+")) { take(UInt8(ascii: "-")) }
            isNumber = takeDigits() && isNumber
        }
        guard isNumber else { throw fault("expected a JSON value") }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    func peek() -> UInt8? { index < bytes.count ? bytes[index] : nil }

    /// The next byte that is not whitespace; stays there.
    private mutating func next() -> UInt8? {
        while let byte = peek(), byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
        return peek()
    }

    /// Whether `byte` comes next after whitespace; steps over it.
    private mutating func skip(_ byte: UInt8) -> Bool {
        guard next() == byte else { return false }
        return take(byte)
    }

    /// Whether `byte` stands here; steps over it.
    @discardableResult
    mutating func take(_ byte: UInt8) -> Bool {
        guard peek() == byte else { return false }
        index += 1
        return true
    }

    /// Whether at least one digit stood here; steps over all.
    private mutating func takeDigits() -> Bool {
        let start = index
        while let byte = peek(), (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { index += 1 }
        return index > start
    }

    /// Line and column in bytes, both from 1.
    func fault(_ expected: String) -> JSONFault {
        let before = bytes[..<index]
        let line = before.count { $0 == 0x0A } + 1
        let column = index - (before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0) + 1
        return JSONFault(place: "line \(line), column \(column)", expected: expected)
    }
}
