import Testing

@testable import Reports

@Suite struct TemplateTests {
    /// A partial begins again with Mustache's own escaping, so each template has to ask for ours.
    @Test(arguments: [
        PackageResources.digest_mustache, PackageResources.digest_body_mustache, PackageResources.theme_mustache,
    ])
    func `every template asks for strict escaping, and none writes a value raw`(template: [UInt8]) {
        let text = String(decoding: template, as: UTF8.self)
        #expect(text.hasPrefix("{{% CONTENT_TYPE:SIDETONE_HTML}}"))
        #expect(!text.contains("{{{") && !text.contains("{{&"))
    }

    @Test func `the style sheet takes no values`() {
        #expect(!String(decoding: PackageResources.style_mustache, as: UTF8.self).contains("{{"))
    }

    @Test func `escaping goes by scalar, so that an accent cannot hide a mark`() {
        #expect(StrictHTML().escapeText("<>&\"'") == "&lt;&gt;&amp;&quot;&#39;")
        let accent = "\u{301}"
        #expect(StrictHTML().escapeText("\"" + accent) == "&quot;" + accent)
    }
}
