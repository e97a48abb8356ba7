import Consent
import Testing

struct JSONValueTests {
    private func parsed(_ text: String) throws -> JSONValue { try JSONValue(parsing: text.utf8) }

    @Test func `canonical JSON has sorted keys and no whitespace`() throws {
        let value = try parsed(#"{ "b" : [ 1 , true , null ] , "a" : { "z" : "x" , "y" : -2.50e+1 } }"#)
        #expect(value.canonical == #"{"a":{"y":-2.50e+1,"z":"x"},"b":[1,true,null]}"#)
    }

    @Test func `texts are escaped as RFC 8785 escapes them, and read back`() throws {
        let value = try parsed(#"["\u0001\b\t\n\f\r\"\\\/é\u0456\uD83D\uDE00"]"#)
        #expect(value == .array([.string("\u{1}\u{8}\t\n\u{C}\r\"\\/éі😀")]))
        #expect(value.canonical == "[\"\\u0001\\b\\t\\n\\f\\r\\\"\\\\/éі😀\"]")
        #expect(try parsed(value.canonical) == value)
    }

    @Test func `a byte order mark is stepped over`() throws {
        #expect(try parsed("\u{FEFF}{}") == .object([:]))
    }

    @Test func `what RFC 8259 refuses is refused, with line and column`() throws {
        let broken = [
            "", "{", "[1,]", "{\"a\":1,}", "{a:1}", "'a'", "01", "1.", ".5", "+1", "1e", "-", "NaN", "Infinity", "tru",
            "[1 2]", "{\"a\" 1}", "\"\u{1}\"", "\"\\x\"", "\"\\u12\"", "\"\\uD800\"", "\"\\uD800\\u0041\"",
            "\"\\uDC00\"",
            "\"abc", "{} {}", "[", "\"\\", "{\"a\"", "{\"a\":", "[1", "\"\\u+123\"",
        ]
        for text in broken {
            #expect(throws: JSONFault.self, "\(text)") { try parsed(text) }
        }
        #expect(throws: JSONFault(place: "line 2, column 6", expected: "expected a JSON value")) {
            try parsed("{\n\"a\":x}".replacing("\"a\":x", with: "\"a\": x"))
        }
    }

    @Test func `a key that occurs twice is refused, also when one is written with an escape`() {
        #expect(throws: JSONFault.self) { try parsed(#"{"a":1,"a":1}"#) }
        #expect(throws: JSONFault.self) { try parsed(#"{"a":1,"\u0061":2}"#) }
        #expect(throws: JSONFault.self) { try parsed(#"[{"b":{"a":1,"a":1}}]"#) }
    }

    @Test func `text that is not UTF-8 is refused`() {
        #expect(throws: JSONFault.self) { try JSONValue(parsing: [0x22, 0xFF, 0xFE, 0x22]) }
        #expect(throws: JSONFault.self) { try JSONValue(parsing: [0xFF, 0xFE]) }
    }

    @Test func `nesting is bounded, so a hundred thousand brackets are refused and not a crash`() throws {
        for (open, close) in [("[", "]"), (#"{"a":"#, "}")] {
            let deep = { (levels: Int) in
                String(repeating: open, count: levels) + "0" + String(repeating: close, count: levels)
            }
            #expect(throws: Never.self) { try parsed(deep(JSONValue.maximumDepth)) }
            #expect(throws: JSONFault.self) { try parsed(deep(JSONValue.maximumDepth + 1)) }
            #expect(throws: JSONFault.self) { try parsed(deep(100_000)) }
        }
    }
}
