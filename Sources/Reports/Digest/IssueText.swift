import CallModel

/// Trackers whose markup an issue can be written in.
public enum IssueTracker: String, CaseIterable, Sendable { case github, gitlab, jira }

/// A theme as an issue for a tracker: what customers say, how many, since when, and in which words.
public struct IssueText: Hashable, Sendable {
    /// On one line.
    public let title: String
    /// GitHub and GitLab: Markdown; Jira: wiki markup.
    public let body: String

    /// - Parameter digest: the period's; only quotes that it may show are used.
    public init(_ theme: DigestTheme, of digest: Digest, for tracker: IssueTracker) {
        let lines = ThemeLines(theme, in: digest)
        let messages = lines.messages
        let markup = IssueMarkup(tracker)
        title = theme.title.split(whereSeparator: \.isNewline).joined(separator: " ")
        let facts =
            ["\(messages.life(theme.life)) · \(messages.counted(theme.callers, messages.theme.callers))"] + lines.meta
            + [lines.trend] + lines.segments.map { "\($0.column): \($0.values)" }
        let quotes = lines.quotes.map { quote in
            markup.quote(
                quote.verbatim,
                source: "\(messages.languageName(quote.language)), \(quote.callID.text), \(quote.place)",
                link: quote.safeLink)
        }
        let notes: [String?] = [
            lines.withheld, DigestLines(digest).footnotes.first, "Sidetone · \(digest.period) · \(theme.id)",
        ]
        body =
            ([markup.bold(digest.title), markup.list(facts)] + quotes + notes.compactMap { $0.map(markup.text) })
            .joined(separator: "\n\n") + "\n"
    }
}

/// The marks of a tracker.
private struct IssueMarkup {
    private let isJira: Bool

    init(_ tracker: IssueTracker) { isJira = tracker == .jira }

    func text(_ text: String) -> String { isJira ? text.jira : text.markdown.withoutReferences }

    func bold(_ text: String) -> String { isJira ? "*\(text.jira)*" : "**\(self.text(text))**" }

    func list(_ items: [String]) -> String {
        items.map { (isJira ? "* " : "- ") + text($0) }.joined(separator: "\n")
    }

    func quote(_ words: String, source: String, link: String?) -> String {
        guard isJira else {
            let place = link.map { "[\(text(source))](<\($0.markdownAddress)>)" } ?? text(source)
            return "> \(text(words))\n>\n> — \(place)"
        }
        let place = link.map { "[\(source.jira)|\($0.jiraAddress)]" } ?? source.jira
        return "{quote}\n\(words.jira)\n— \(place)\n{quote}"
    }
}

extension String {
    /// Customers' words must not notify a person or point to another issue: `@name`, `#12`, `!12`.
    fileprivate var withoutReferences: String {
        var text = ""
        for character in self {
            text.append(character)
            if "@#!$%".contains(character) { text += "<!-- -->" }
        }
        return text
    }

    /// On one line, with everything escaped that Jira reads as markup.
    fileprivate var jira: String {
        var text = ""
        for character in self {
            if character.isNewline {
                text += " "
            } else {
                if #"\{}[]()*_+^~!|#@?-"#.contains(character) { text += "\\" }
                text.append(character)
            }
        }
        return text
    }

    fileprivate var jiraAddress: String { replacing("|", with: "%7C").replacing("]", with: "%5D") }
}
