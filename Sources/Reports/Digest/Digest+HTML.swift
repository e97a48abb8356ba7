public import Mustache

extension Digest {
    /// One self-contained page: no script, nothing loaded from elsewhere, light and dark, printing on two sheets of A4.
    ///
    /// Every text is escaped by the templates, none of which can write a value raw.
    /// - Throws: where a template does not parse, which the tests rule out.
    public func html() throws -> String {
        StrictHTML.register()
        var library = MustacheLibrary(templates: try Digest.partials())
        library.register(try MustacheTemplate(embedded: PackageResources.style_mustache), named: "style")
        let template = try MustacheTemplate(embedded: PackageResources.digest_mustache)
        return template.render(DigestPage(self), library: library)
    }

    /// For a page that shows a digest among other things: its template includes `digest_body` with a `DigestPage` on top
    /// of the stack, and links a style sheet with `styleRules`.
    public static func partials() throws -> [String: MustacheTemplate] {
        StrictHTML.register()
        return [
            "digest_body": try MustacheTemplate(embedded: PackageResources.digest_body_mustache),
            "theme": try MustacheTemplate(embedded: PackageResources.theme_mustache),
        ]
    }

    /// The rules of the digest's style sheet, for pages that have no style of their own inside.
    public static var styleRules: String {
        String(decoding: PackageResources.style_mustache, as: UTF8.self)
    }
}

extension MustacheTemplate {
    init(embedded bytes: [UInt8]) throws { try self.init(string: String(decoding: bytes, as: UTF8.self)) }
}
