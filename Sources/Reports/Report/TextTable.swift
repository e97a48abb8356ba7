/// A table for a terminal: columns two spaces apart, no rules but one under the head.
public struct TextTable: Hashable, Sendable {
    public enum Alignment: Hashable, Sendable { case left, right }

    public struct Column: Hashable, Sendable {
        public let title: String
        public let alignment: Alignment

        public init(_ title: String, _ alignment: Alignment = .left) {
            self.title = title
            self.alignment = alignment
        }
    }

    public let columns: [Column]
    public private(set) var rows: [[String]] = []

    public init(_ columns: [Column]) { self.columns = columns }

    /// - Precondition: one cell per column.
    public mutating func append(_ cells: [String]) {
        precondition(cells.count == columns.count, "a row of \(cells.count) cells in a table of \(columns.count)")
        rows.append(cells.map(\.onOneLine))
    }

    /// Lines without trailing spaces, each ended by a line feed.
    public var text: String {
        let titles = columns.map(\.title)
        let widths = columns.indices.map { column in
            ([titles] + rows).map { $0[column].count }.max() ?? 0
        }
        let rule = widths.map { String(repeating: "─", count: $0) }
        return ([titles, rule] + rows).map { line($0, widths) + "\n" }.joined()
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        let padded = columns.indices.map { column in
            let space = String(repeating: " ", count: widths[column] - cells[column].count)
            return columns[column].alignment == .left ? cells[column] + space : space + cells[column]
        }
        return padded.joined(separator: "  ").trimmingEnd
    }
}

extension String {
    /// Control characters would move the cursor of a terminal: each becomes a space.
    var onOneLine: String {
        var line = String.UnicodeScalarView()
        for scalar in unicodeScalars { line.append(scalar.properties.generalCategory == .control ? " " : scalar) }
        return String(line)
    }

    fileprivate var trimmingEnd: String {
        guard let last = lastIndex(where: { $0 != " " }) else { return "" }
        return String(self[...last])
    }
}
