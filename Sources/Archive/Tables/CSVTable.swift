import CallModel

/// The records of a CSV file, one at a time.
struct CSVTable: ~Copyable {
    private let file: String
    private let header: ManifestHeader
    private var rows: CSVReader

    init(_ layout: TableLayout, file: String, in archive: any RecordingArchive) throws(InputError) {
        var rows = try CSVReader(archive.file(at: file), delimiter: layout.delimiter)
        if let names = layout.header {
            header = ManifestHeader(named: names, of: layout)
        } else {
            guard let first = try rows.next() else {
                throw InputError(
                    code: "manifest.malformed", file: file, place: "row 1", expected: "expected a header")
            }
            header = try ManifestHeader(first, of: layout, file: file)
        }
        self.file = file
        self.rows = rows
    }

    /// `nil` at the end; after an error the record that follows can be asked for.
    mutating func next() throws(InputError) -> TableRecord? {
        guard let row = try rows.next() else { return nil }
        return try header.record(row, file: file)
    }
}
