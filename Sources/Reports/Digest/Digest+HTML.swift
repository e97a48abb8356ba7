import Mustache

extension Digest {
    /// One self-contained page: no script, nothing loaded from elsewhere, light and dark, printing on two sheets of A4.
    ///
    /// Every text is escaped by the templates, none of which can write a value raw.
    /// - Throws: where a template does not parse, which the tests rule out.
    public func html() throws -> String {
        MustacheContentTypes.register(StrictHTML(), named: "SIDETONE_HTML")
        let library = MustacheLibrary(templates: [
            "style": try MustacheTemplate(embedded: PackageResources.style_mustache),
            "theme": try MustacheTemplate(embedded: PackageResources.theme_mustache),
        ])
        let template = try MustacheTemplate(embedded: PackageResources.digest_mustache)
        return template.render(DigestPage(self), library: library)
    }
}

extension MustacheTemplate {
    init(embedded bytes: [UInt8]) throws { try self.init(string: String(decoding: bytes, as: UTF8.self)) }
}

/// Escapes by Unicode scalar.
///
/// Mustache's own HTML type goes by character, and a quotation mark followed by a combining accent is a character of its
/// own: it would pass unescaped and end an attribute. A partial begins again with Mustache's own type, so every template
/// names this one in its first line.
struct StrictHTML: MustacheContentType {
    func escapeText(_ text: String) -> String {
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
