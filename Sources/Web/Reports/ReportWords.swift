import CallModel
import Reports
import Scorecards

/// What the names in a report are called in the reader's language. What is not known is shown as it is.
struct ReportWords {
    let messages: Messages
    private let scorecards: [Scorecard]
    /// By the ids of themes, those that may be shown.
    private let themes: [String: String]

    /// - Parameter document: says what its themes are called.
    init(_ messages: Messages, _ scorecards: [Scorecard], _ document: ReportDocument? = nil) {
        self.messages = messages
        self.scorecards = scorecards
        let rows = document?.details.first { $0.title == Self.themesTitle }?.rows ?? []
        themes = Dictionary(
            rows.compactMap { row in
                if case (.text(let id?), .text(let title?)) = (row[0], row[1]) { (id, title) } else { nil }
            }, uniquingKeysWith: { first, _ in first })
    }

    /// Of the table that says what the themes of a report are called.
    static let themesTitle = "Themes"

    /// A head of a table.
    func column(_ name: String) -> String {
        for (ending, key) in [(", same mix", "reports.same_mix"), (" is", "reports.is")] where name.hasSuffix(ending) {
            return messages(key, ["name": column(String(name.dropLast(ending.count)))])
        }
        return text(in: ["reports.column", "fact"], name) ?? figure(name)
    }

    func table(_ title: String) -> String { text(in: ["reports.table"], title) ?? title }

    /// A cell of a column.
    func value(_ value: String, in column: String) -> String {
        switch column {
        case "theme": return themes[value] ?? value
        case "figure": return figure(value)
        case "weekday": return text(in: ["reports.weekday"], value) ?? value
        case "norm": return limit(value)
        case "stratum": return StrataPage.name(of: value, messages)
        case "path": return value.replacing(CaseView.others, with: messages("reports.another_team"))
        case "load", "verdict", "against the highest", "same theme", "signal", "solved", "what", "value":
            return text(in: ["reports.value"], value) ?? value
        case let judged where judged.hasSuffix(" is"): return text(in: ["reports.value"], value) ?? value
        default: return value
        }
    }

    /// The name of a figure: `asa`, `fcr.7d`, `median(duration.total.ms)`, `item.support/greeting`.
    func figure(_ name: String) -> String {
        if let member = FigureMember(name) { return self.name(of: member) }
        if let (statistic, inner) = name.partedFromStatistic {
            return messages("reports.statistic.\(statistic)", ["figure": figure(inner)])
        }
        let (stem, number) = name.partedFromNumber
        return text(in: ["reports.figure"], stem, ["number": number]) ?? MeasureText(name).name(messages)
    }

    private func name(of member: FigureMember) -> String {
        switch member.family {
        case .item: item(member.id)
        case .automaticItem: messages("reports.automatic_item", ["item": item(member.id)])
        case .theme: themes[member.id] ?? member.id
        }
    }

    private func item(_ name: String) -> String {
        let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
        let item = parts.count == 2 ? scorecards.first { $0.id == parts[0] }?.item(parts[1]) : nil
        return item?.text.text(in: messages.language.rawValue) ?? name
    }

    /// `at most 45.0 s`.
    private func limit(_ text: String) -> String {
        for (prefix, key) in [("at most ", "reports.at_most"), ("at least ", "reports.at_least")] {
            if let value = text.droppingPrefix(prefix) { return messages(key, ["value": quantity(value)]) }
        }
        return text
    }

    /// `45.0 s` with the decimals and the unit of the language.
    private func quantity(_ text: String) -> String {
        let parts = text.split(separator: " ").map(String.init)
        guard let number = parts.first.flatMap({ Double($0) }) else { return text }
        let decimals = parts[0].split(separator: ".").dropFirst().first?.count ?? 0
        let unit = parts.count > 1 ? "\u{A0}" + (parts[1] == "s" ? messages("measure_unit.seconds") : parts[1]) : ""
        return FigureText(messages).plain(number, decimals: decimals) + unit
    }

    /// The message below one of the branches that the name stands for.
    func text(in branches: [String], _ name: String, _ values: [String: String] = [:]) -> String? {
        let keys = branches.map { "\($0).\(name.asKey)" }
        return keys.first { messages.has($0) }.map { messages($0, values) }
    }
}

extension String {
    /// `nil` where it does not begin so.
    fileprivate func droppingPrefix(_ prefix: String) -> String? {
        hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
    }

    /// `fcr.7d` is `fcr.n` and `7`; a name without a number at its end stays as it is.
    var partedFromNumber: (stem: String, number: String) {
        guard let dot = lastIndex(of: "."), let unit = last, unit == "s" || unit == "d" else { return (self, "") }
        let number = self[index(after: dot)...].dropLast()
        guard !number.isEmpty, number.allSatisfy(\.isWholeNumber) else { return (self, "") }
        return (String(self[...dot]) + "n", String(number))
    }

    /// `p90(aht)` is `p90` and `aht`; `nil` for a figure under its own statistic.
    var partedFromStatistic: (statistic: String, figure: String)? {
        guard hasSuffix(")"), let bracket = firstIndex(of: "(") else { return nil }
        let statistic = String(self[..<bracket])
        guard ["mean", "median", "p90"].contains(statistic) else { return nil }
        return (statistic, String(self[index(after: bracket)...].dropLast()))
    }

    /// Small letters and digits with `_` between them.
    var asKey: String {
        let words = lowercased().split { !$0.isLetter && !$0.isNumber }
        return words.joined(separator: "_")
    }
}
