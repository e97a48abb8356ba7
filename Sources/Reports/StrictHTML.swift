public import Mustache

/// Escapes by Unicode scalar.
///
/// Mustache's own HTML type goes by character, and a quotation mark followed by a combining accent is a character of its
/// own: it would pass unescaped and end an attribute. A partial begins again with Mustache's own type, so every template
/// names this one in its first line.
public struct StrictHTML: MustacheContentType {
    /// Makes the name known to templates. Call it before any is parsed.
    public static func register() { MustacheContentTypes.register(StrictHTML(), named: "SIDETONE_HTML") }

    public func escapeText(_ text: String) -> String {
        var escaped = ""
        escaped.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
