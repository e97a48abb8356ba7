extension ReportDocument {
    /// The same with a further table of what the themes in it are called.
    /// - Parameter titles: by the ids of themes, those that may be shown.
    public func naming(themes titles: [String: String]) -> ReportDocument {
        let mentioned = mentioned
        let named = titles.sorted { $0.key < $1.key }.filter { mentioned.contains($0.key) }
        guard !named.isEmpty else { return self }
        let table = ReportTable(
            title: Self.themes, columns: [.init("theme"), .init("title")],
            rows: named.map { [.text($0.key), .text($0.value)] })
        return ReportDocument(
            kind: kind, title: title, period: period, table: self.table, details: details + [table],
            definitions: definitions, notes: notes, charts: charts)
    }

    /// The ids of themes of which it says what they are called.
    public var namedThemes: [String] {
        details.filter { $0.title == Self.themes }.flatMap(\.rows).compactMap { row in
            if case .text(let theme?) = row.first { theme } else { nil }
        }
    }

    private static let themes = "Themes"

    /// Texts in the table, and what figures are of: the `ID` of `theme.ID`.
    private var mentioned: Set<String> {
        let texts = table.rows.joined().compactMap { cell in
            if case .text(let text) = cell { text } else { nil }
        }
        return Set((texts + definitions.map(\.name)).map { $0.hasPrefix("theme.") ? String($0.dropFirst(6)) : $0 })
    }
}
