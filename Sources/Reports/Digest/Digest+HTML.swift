import Mustache

extension Digest {
    /// One self-contained page: no script, nothing loaded from elsewhere, light and dark, printing on two sheets of A4.
    ///
    /// Every text is escaped by the templates, none of which can write a value raw.
    /// - Throws: where a template does not parse, which the tests rule out.
    public func html() throws -> String {
        StrictHTML.register()
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
