/// Lines of cells as RFC 4180, UTF-8.
func csvText(_ lines: [[String]]) -> String {
    lines.map { $0.map(\.csvCell).joined(separator: ",") + "\r\n" }.joined()
}

extension String {
    /// Quoted where it must be. A text that a spreadsheet would run as a formula is given an apostrophe in front.
    var csvCell: String {
        let isFormula = unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
        let text = isFormula && Double(self) == nil ? "'" + self : self
        guard text.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}
