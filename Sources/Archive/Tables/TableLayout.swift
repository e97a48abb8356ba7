/// How the records of a table are written down, whatever they are about.
struct TableLayout: Hashable, Sendable {
    let format: ManifestMapping.Format
    let delimiter: UInt8
    /// The names of the columns where the file has no header.
    let header: [String]?
    /// Where in a JSON document the records stand; `nil` where it is itself one or a list of them.
    let records: String?
    /// Those that are read, each once, sorted.
    let columns: [String]
    /// Those of them that a file need not have; then they say nothing.
    let mayLack: Set<String>
}

extension ManifestMapping {
    var layout: TableLayout {
        let columns = Set(columns.values).union(columnsByDirection.values.flatMap(\.values)).union(extraColumns)
            .union(only.keys)
        return TableLayout(
            format: format, delimiter: delimiter, header: header, records: records, columns: columns.sorted(),
            mayLack: mayLack)
    }
}
