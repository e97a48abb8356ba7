import CallModel

/// The columns of a CSV file that the mapping speaks of, and where in a row they stand.
struct ManifestHeader {
    private let count: Int
    private let indices: [(column: String, index: Int)]
    /// Without a header in the file, rows may end before the last columns, which the source does not always write.
    private let mayEndEarly: Bool

    /// - Throws: `manifest.unknown_column` for a mapped column that the file does not have, or has twice.
    init(_ row: CSVReader.Row, of layout: TableLayout, file: String) throws(InputError) {
        let names = row.fields.map(\.trimmed)
        count = names.count
        mayEndEarly = false
        var indices: [(String, Int)] = []
        for column in layout.columns {
            let places = names.indices.filter { names[$0] == column }
            if places.isEmpty, layout.mayLack.contains(column) { continue }
            guard places.count == 1 else {
                throw InputError(
                    code: "manifest.unknown_column", file: file, place: "row \(row.number), column \(column)",
                    expected: "expected this column once in the header")
            }
            indices.append((column, places[0]))
        }
        self.indices = indices
    }

    /// The columns of a file without a header, as the mapping names them.
    init(named names: [String], of layout: TableLayout) {
        count = names.count
        mayEndEarly = true
        indices = layout.columns.compactMap { column in names.firstIndex(of: column).map { (column, $0) } }
    }

    func record(_ row: CSVReader.Row, file: String) throws(InputError) -> TableRecord {
        guard mayEndEarly ? row.fields.count <= count : row.fields.count == count else {
            throw InputError(
                code: "manifest.malformed", file: file, place: "row \(row.number)",
                expected: "expected \(count) fields, found \(row.fields.count)")
        }
        var texts: [String: String] = [:]
        for (column, index) in indices where index < row.fields.count {
            let text = row.fields[index].trimmed
            if !text.isEmpty { texts[column] = text }
        }
        return TableRecord(place: "row \(row.number)", texts: texts)
    }
}
