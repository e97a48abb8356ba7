extension JSONParser {
    /// A text in quotes, the first of which stands here.
    mutating func string() throws(JSONFault) -> String {
        index += 1
        var content: [UInt8] = []
        while let byte = peek(), byte != UInt8(ascii: "\"") {
            guard byte >= 0x20 else { throw fault("expected no control character in a text") }
            if byte == UInt8(ascii: "\\") {
                content += try escape()
            } else {
                content.append(byte)
                index += 1
            }
        }
        guard take(UInt8(ascii: "\"")) else { throw fault("expected the end of the text") }
        guard let text = String(validating: content, as: UTF8.self) else { throw fault("expected a text in UTF-8") }
        return text
    }

    private mutating func escape() throws(JSONFault) -> [UInt8] {
        index += 1
        guard let byte = peek() else { throw fault("expected an escape") }
        index += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "u"): return Array(String(try unicodeEscape()).utf8)
        default: throw fault("expected one of the escapes of JSON")
        }
    }

    /// After `\u`: four digits, or two groups of four where the first is a high surrogate.
    private mutating func unicodeEscape() throws(JSONFault) -> Unicode.Scalar {
        let unit = try codeUnit()
        if let scalar = Unicode.Scalar(unit) { return scalar }
        guard UTF16.isLeadSurrogate(unit), take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else {
            throw fault("expected a pair of surrogates")
        }
        let trail = try codeUnit()
        guard UTF16.isTrailSurrogate(trail),
            let scalar = Unicode.Scalar(0x10000 + (UInt32(unit - 0xD800) << 10) + UInt32(trail - 0xDC00))
        else { throw fault("expected a pair of surrogates") }
        return scalar
    }

    private mutating func codeUnit() throws(JSONFault) -> UInt16 {
        let digits = bytes[index...].prefix(4)
        guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
            let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
        else { throw fault("expected four hexadecimal digits") }
        index += 4
        return unit
    }
}
