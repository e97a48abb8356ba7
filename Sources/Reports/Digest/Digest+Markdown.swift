import CallModel

extension Digest {
    /// The digest as CommonMark: headings, one item per theme, quotes as block quotes. Every text is escaped.
    public func markdown() -> String {
        let messages = DigestMessages(language)
        let lines = DigestLines(self)
        let period = [lines.weekTitle, messages.calendar.period(period)].compactMap(\.self).joined(separator: " · ")
        var blocks = ["# \(messages.title.markdown)", "**\(period.markdown)**"]
        blocks.append(lines.facts.map { "- \($0.figure.markdown) \($0.label.markdown)" }.joined(separator: "\n"))
        if let thanks = lines.thanks { blocks.append(thanks.markdown) }
        for section in sections {
            blocks.append("## \(messages.question(section.kind).markdown)")
            blocks +=
                section.themes.isEmpty
                ? [nothing(in: messages).markdown] : section.themes.map { $0.markdown(ThemeLines($0, in: self)) }
        }
        if !notHeard.isEmpty {
            let items = notHeard.prefix(DigestPage.absencesShown).map { absence in
                let parts = [messages.life(absence.life)] + lines.parts(of: absence)
                return "- \(absence.title.markdown) — \(parts.map(\.markdown).joined(separator: " · "))"
            }
            blocks += ["## \(messages.notHeard.markdown)", items.joined(separator: "\n")]
        }
        blocks += ["---"] + lines.footnotes.map(\.markdown)
        return blocks.joined(separator: "\n\n") + "\n"
    }
}

extension DigestTheme {
    fileprivate func markdown(_ lines: ThemeLines) -> String {
        let messages = lines.messages
        let callers = messages.counted(callers, messages.theme.callers)
        let meta = [messages.life(life), callers] + lines.meta
        var blocks = ["### \(heading.markdown)", meta.map(\.markdown).joined(separator: " · ")]
        if reworded != nil { blocks.insert("*\(messages.theme.reworded.markdown) “\(title.markdown)”*", at: 1) }
        if !lines.standing.isEmpty {
            blocks.append(lines.standing.map { $0.markdown }.joined(separator: " · "))
        }
        blocks += lines.quotes.map { $0.markdown(messages) }
        if let withheld = lines.withheld { blocks.append("*\(withheld.markdown)*") }
        if !lines.segments.isEmpty {
            blocks.append(
                lines.segments.map { "- \($0.column.markdown): \($0.values.markdown)" }.joined(separator: "\n"))
        }
        return blocks.joined(separator: "\n\n")
    }
}

extension StandingLine {
    fileprivate var markdown: String {
        standingLink.map { "[\(standingText.markdown)](<\($0.markdownAddress)>)" } ?? standingText.markdown
    }
}

extension DigestQuote {
    fileprivate func markdown(_ messages: DigestMessages) -> String {
        let link = safeLink.map { "[\(place)](<\($0.markdownAddress)>)" } ?? place
        return
            "> \(verbatim.markdown)\n>\n> — \(link), \(messages.languageName(language).markdown), \(callID.text.markdown)"
    }
}

extension String {
    /// The same text on one line, with everything escaped that Markdown or HTML would read as markup.
    var markdown: String {
        var escaped = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\\", "`", "*", "_", "[", "]", "|", "~": escaped += "\\\(scalar)"
            case _ where scalar.properties.isWhitespace && scalar != "\u{A0}" && scalar != "\u{202F}": escaped += " "
            case _ where scalar.properties.generalCategory == .control: escaped += " "
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped.withoutBlockMarker
    }

    /// A heading, a list item, a rule and an underline begin with their mark: `#`, `-`, `+`, `=`, `1. `, `1) `.
    private var withoutBlockMarker: String {
        let text = drop { $0 == " " }
        let digits = text.prefix { $0.isNumber }
        let rest = text[digits.endIndex...]
        guard let mark = rest.first else { return String(text) }
        let isItem = ".)".contains(mark) && (rest.dropFirst().first ?? " ") == " "
        return (digits.isEmpty ? "#-+=".contains(mark) : isItem) ? "\(digits)\\\(rest)" : String(text)
    }

    /// For an address between angle brackets.
    var markdownAddress: String {
        replacing("\\", with: "%5C").replacing("<", with: "%3C").replacing(">", with: "%3E")
    }
}
