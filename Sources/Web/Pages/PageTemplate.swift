import Mustache
import Reports

/// A page's own Mustache template, drawn within the frame `layout`; `exports` can be included anywhere. Parsed once.
///
/// Every template begins with `{{% CONTENT_TYPE:SIDETONE_HTML}}`: see `StrictHTML`.
struct PageTemplate: Sendable {
    private let template: Result<(MustacheTemplate, MustacheLibrary), any Error>

    /// - Parameters:
    ///   - bytes: `PackageResources.<name>_mustache`.
    ///   - partials: what the template includes besides the frame, by name.
    init(_ bytes: [UInt8], including partials: () throws -> [String: MustacheTemplate] = { [:] }) {
        StrictHTML.register()
        template = Result {
            var library = MustacheLibrary(templates: try partials())
            library.register(try MustacheTemplate(embedded: PackageResources.layout_mustache), named: "layout")
            library.register(try MustacheTemplate(embedded: PackageResources.exports_mustache), named: "exports")
            return (try MustacheTemplate(embedded: bytes), library)
        }
    }

    func render(_ frame: PageFrame<some Any>) throws -> String {
        let (template, library) = try template.get()
        return template.render(TemplateFields.reading(frame) ?? frame, library: library)
    }
}

extension MustacheTemplate {
    fileprivate init(embedded bytes: [UInt8]) throws { try self.init(string: String(decoding: bytes, as: UTF8.self)) }
}
