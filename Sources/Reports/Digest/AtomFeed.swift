import CallModel

/// Digests as an Atom feed (RFC 4287), the latest first. The same digests give the same bytes: an entry is dated by the
/// end of its period, not by when it was made.
public struct AtomFeed: Sendable {
    private let digests: [Digest]

    /// Entries that a reader may have missed; older ones are on file.
    private static let entriesShown = 20

    /// - Parameter digests: in any order; of two about one period the first counts.
    public init(_ digests: [Digest]) {
        var periods: Set<DigestPeriod> = []
        self.digests = Array(
            digests.filter { periods.insert($0.period).inserted }
                .sorted { ($1.period.lastDay, $1.period.description) < ($0.period.lastDay, $0.period.description) }
                .prefix(Self.entriesShown))
    }

    public func xml() -> String {
        let title = digests.first.map { DigestMessages($0.language).title } ?? "Sidetone"
        let head = [
            #"<?xml version="1.0" encoding="utf-8"?>"#, #"<feed xmlns="http://www.w3.org/2005/Atom">"#,
            "<title>\(title.xmlEscaped)</title>", "<id>urn:sidetone:digests</id>",
            "<updated>\(digests.first.map(Self.moment) ?? "1970-01-01T00:00:00Z")</updated>",
            "<author><name>Sidetone</name></author>",
        ]
        return (head + digests.flatMap(Self.entry) + ["</feed>", ""]).joined(separator: "\n")
    }

    private static func entry(_ digest: Digest) -> [String] {
        [
            #"<entry xml:lang="\#(digest.language.rawValue)">"#, "<title>\(digest.title.xmlEscaped)</title>",
            "<id>urn:sidetone:digest:\(digest.period)</id>", "<updated>\(moment(digest))</updated>",
            #"<link href="\#(digest.period).html" type="text/html"/>"#,
            #"<content type="html">\#(content(digest).xmlEscaped)</content>"#, "</entry>",
        ]
    }

    /// The evening of the last day; readers only order by it.
    private static func moment(_ digest: Digest) -> String { "\(digest.period.lastDay)T23:59:59Z" }

    /// Titles under their questions; who wants the words opens the page.
    private static func content(_ digest: Digest) -> String {
        let messages = DigestMessages(digest.language)
        return digest.sections.filter { !$0.themes.isEmpty }.map { section in
            let items = section.themes.map { theme in
                let callers = messages.counted(theme.callers, messages.theme.callers)
                return
                    "<li>\(theme.title.xmlEscaped) — \(messages.life(theme.life).xmlEscaped), \(callers.xmlEscaped)</li>"
            }
            return "<h3>\(messages.question(section.kind).xmlEscaped)</h3><ul>\(items.joined())</ul>"
        }.joined()
    }
}

extension String {
    /// For content and attributes; what XML 1.0 cannot hold is left out.
    fileprivate var xmlEscaped: String {
        StrictHTML().escapeText(
            String(
                String.UnicodeScalarView(
                    unicodeScalars.filter { $0.value >= 0x20 || $0.value == 0x09 || $0.value == 0x0A })))
    }
}
