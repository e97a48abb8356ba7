import Mustache
import Reports

/// A page's own Mustache template, drawn within the frame `layout`. Parsed once.
///
/// Every template begins with `{{% CONTENT_TYPE:SIDETONE_HTML}}`: see `StrictHTML`.
struct PageTemplate: Sendable {
    private let template: Result<MustacheTemplate, any Error>

    /// - Parameter bytes: `PackageResources.<name>_mustache`.
    init(_ bytes: [UInt8]) {
        StrictHTML.register()
        template = Result { try MustacheTemplate(string: String(decoding: bytes, as: UTF8.self)) }
    }

    func render(_ frame: PageFrame<some Any>) throws -> String {
        try template.get().render(frame, library: try Self.shared.get())
    }

    /// What templates may include as a partial.
    private static let shared = Result {
        StrictHTML.register()
        var library = MustacheLibrary()
        try library.register(String(decoding: PackageResources.layout_mustache, as: UTF8.self), named: "layout")
        return library
    }
}
