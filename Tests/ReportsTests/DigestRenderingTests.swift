import CallModel
import Reports
import Testing

@Suite struct DigestRenderingTests {
    /// Ends attributes, tags and Markdown; one quotation mark carries a combining accent, which makes it a character of
    /// its own.
    private static let hostile = #"</blockquote><script>alert(1)</script> "\#u{301} onclick='x' & [a](b) `c` *d* {{e}}"#

    private func digest(title: String, quotes: [DigestQuote], withheld: [WithheldQuotes] = []) -> Digest {
        let theme = DigestFixture.theme(
            .problem, title, "en", callers: 3, calls: 4, before: 1, since: "2025-11-03", life: .growing, trend: [1, 4],
            segments: [("queue", title, 4)], quotes: quotes, withheld: withheld)
        return Digest(
            period: DigestFixture.week, language: .en, coverage: DigestFixture.digest().coverage, themes: [theme])
    }

    @Test(arguments: ReaderLanguage.allCases)
    func `the page stands alone: no script, nothing loaded, its language declared`(language: ReaderLanguage) throws {
        let html = try DigestFixture.digest(language).html()
        #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">"))
        for forbidden in ["<script", "<link", "<img", "<iframe", "@import", "url(", "javascript:", "{{", "NaN"] {
            #expect(!html.contains(forbidden), "\(forbidden)")
        }
        #expect(html.contains("default-src 'none'"))
    }

    @Test func `what customers say cannot become markup`() throws {
        let html = try digest(
            title: Self.hostile, quotes: [DigestFixture.quote(Self.hostile, Self.hostile, link: Self.hostile)]
        ).html()
        #expect(!html.contains("<script"))
        #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
        let accent = "\u{301}"
        #expect(html.unicodeScalars.contains("&quot;" + accent))
        #expect(!html.unicodeScalars.contains("\"" + accent))
        #expect(html.contains("{{e}}"), "a text is not a template")
        #expect(html.contains("onclick=&#39;x&#39;"))
    }

    @Test func `what customers say cannot become Markdown`() {
        let markdown = digest(
            title: "# 1. \(Self.hostile)", quotes: [DigestFixture.quote("- \(Self.hostile)\n# head", "en")]
        ).markdown()
        #expect(!markdown.contains("<script"))
        #expect(markdown.contains("### \\# 1. &lt;/blockquote&gt;"))
        #expect(markdown.contains("> \\- &lt;/blockquote&gt;"))
        #expect(markdown.contains(#"\[a\](b) \`c\` \*d\*"#))
        #expect(!markdown.contains("\n# head"))
        #expect(digest(title: "1. item", quotes: []).markdown().contains("### 1\\. item"))
        #expect(digest(title: "4.2 crashes", quotes: []).markdown().contains("### 4.2 crashes"))
    }

    @Test(arguments: [
        ("https://sidetone.example/calls/1#t=2", true), ("/calls/1?t=2", true), ("calls/a:b", true),
        ("javascript:alert(1)", false), ("JavaScript:alert(1)", false), ("java\tscript:alert(1)", false),
        ("data:text/html,x", false), (" javascript:alert(1)", false),
    ])
    func `only addresses that open a page are linked`(link: String, isLinked: Bool) throws {
        let digest = digest(title: "x", quotes: [DigestFixture.quote("words", "en", link: link)])
        #expect(try digest.html().contains("<a href=\"\(link)\"") == isLinked)
        #expect(digest.markdown().contains("(<\(link)>)") == isLinked)
    }

    @Test func `a masked quote stays masked`() throws {
        let masked = digest(title: "x", quotes: [DigestFixture.quote("my number is ••••, &#49;&#50;", "en")])
        #expect(try masked.html().contains("my number is ••••, &amp;#49;&amp;#50;"))
        #expect(masked.markdown().contains("my number is ••••, &amp;#49;&amp;#50;"))
    }

    @Test func `quotes that may not be shown are counted with their reasons`() throws {
        let withheld = [WithheldQuotes(reason: .noConsent, count: 2), WithheldQuotes(reason: .redacted, count: 1)]
        let two = digest(title: "x", quotes: [], withheld: withheld)
        #expect(try two.html().contains("3\u{A0}quotes withheld: no consent to quote\u{A0}(2), personal data\u{A0}(1)"))
        let one = digest(title: "x", quotes: [], withheld: [withheld[1]])
        #expect(one.markdown().contains("1\u{A0}quote withheld: personal data"))
    }

    @Test func `at most three quotes are shown`() throws {
        let quotes = (1...5).map { DigestFixture.quote("remark \($0)", "en") }
        let html = try digest(title: "x", quotes: quotes).html()
        #expect((1...5).map { html.contains("remark \($0)") } == [true, true, true, false, false])
    }

    @Test func `a theme says callers, calls, change, share with interval and first day`() throws {
        let html = try digest(title: "the app closes", quotes: []).html()
        for text in [
            "<strong>3</strong> callers", "4\u{A0}calls", "3 more than before", "0.4% of calls (0.2–0.6%)",
            "first heard 3\u{A0}November 2025", "Calls by week: 1, 4", "queue</span> the app closes\u{A0}(4)",
        ] {
            #expect(html.contains(text), "\(text)")
        }
    }

    @Test func `the page says what it stands on and what it could not group`() throws {
        let html = try DigestFixture.digest(.uk).html()
        for text in ["1284", "1166", "1102", "96\u{A0}год", "412", "9\u{A0}%"] { #expect(html.contains(">\(text)<")) }
        #expect(html.contains("Порівняно з періодом: 9–15\u{A0}листопада 2026."))
    }

    @Test func `a question that nobody answered says so`() throws {
        let digest = digest(title: "x", quotes: [])
        #expect(try digest.html().components(of: "Nothing of this kind was heard.") == 3)
        #expect(digest.markdown().components(of: "Nothing of this kind was heard.") == 3)
    }

    @Test func `themes beyond the fourth are listed, none is dropped`() throws {
        let html = try DigestFixture.digest().html()
        for theme in DigestFixture.digest().themes { #expect(html.contains(">\(theme.title)<"), "\(theme.title)") }
        #expect(html.components(of: "Also heard") == 1)
    }

    @Test func `what a single caller said is listed, unless nobody else answered the question`() throws {
        func page(_ callers: [Int]) throws -> String {
            let themes = callers.enumerated().map { index, callers in
                DigestFixture.theme(
                    .problem, "trouble \(index)", "en", callers: callers, calls: callers, before: nil,
                    since: "2026-11-16", life: .steady, trend: [1])
            }
            return try Digest(
                period: DigestFixture.week, language: .en, coverage: DigestFixture.digest().coverage, themes: themes
            ).html()
        }
        #expect(try page([3, 2, 1]).components(of: "</strong> callers") == 2)
        #expect(try page([3, 2, 1]).contains("Also heard"))
        #expect(try !page([1]).contains("Also heard"))
    }

    @Test func `every link within the page has its place`() throws {
        let html = try DigestFixture.digest().html()
        let targets = html.matches(of: /href="#([a-z]+-\d+)"/).map(\.output.1)
        #expect(targets.count == 8)
        for target in targets { #expect(html.contains("id=\"\(target)\"")) }
    }

    @Test func `what changed is told first, but a first digest has no news`() throws {
        #expect(try DigestFixture.digest().html().contains("<h2 id=\"news\">In short</h2>"))
        let first = DigestFixture.theme(
            .praise, "x", "en", callers: 3, calls: 4, before: nil, since: "2026-11-16", life: .new, trend: [4])
        let digest = Digest(
            period: DigestFixture.week, language: .en, coverage: DigestFixture.digest().coverage, themes: [first])
        #expect(try !digest.html().contains("In short"))
    }

    @Test func `the same digest gives the same bytes`() throws {
        #expect(try DigestFixture.digest(.pl).html() == DigestFixture.digest(.pl).html())
        #expect(DigestFixture.digest(.pl).markdown() == DigestFixture.digest(.pl).markdown())
    }
}

extension String {
    /// How often a text occurs.
    fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}

extension String.UnicodeScalarView {
    /// Scalar by scalar, where `String.contains` would go by character.
    fileprivate func contains(_ text: String) -> Bool {
        indices.contains { self[$0...].starts(with: text.unicodeScalars) }
    }
}
