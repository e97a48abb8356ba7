import CallModel

/// Where in a row the mapped columns stand.
struct ManifestHeader {
    let count: Int
    let indices: [ManifestField: Int]
    /// Extra columns by their names.
    let extras: [String: Int]

    /// - Throws: `manifest.unknown_column` for a mapped column that the file does not have, or has twice.
    init(_ row: CSVReader.Row, _ mapping: ManifestMapping) throws(InputError) {
        let names = row.fields.map(\.trimmed)
        let index = { (column: String) throws(InputError) -> Int in
            let places = names.indices.filter { names[$0] == column }
            guard places.count == 1 else {
                throw InputError(
                    code: "manifest.unknown_column", file: mapping.file, place: "row \(row.number), column \(column)",
                    expected: "expected this column once in the header")
            }
            return places[0]
        }
        var indices: [ManifestField: Int] = [:]
        for (field, column) in mapping.columns.sorted(by: { $0.key < $1.key }) { indices[field] = try index(column) }
        var extras: [String: Int] = [:]
        for column in mapping.extraColumns { extras[column] = try index(column) }
        (count, self.indices, self.extras) = (names.count, indices, extras)
    }
}
