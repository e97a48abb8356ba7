import CallModel

/// The records of one file, one at a time.
struct TableRecords: ~Copyable {
    /// One of the two, by the format.
    private var csv: CSVTable?
    private var json: JSONTable?

    /// - Throws: where the file cannot be read, or lacks a column.
    init(_ layout: TableLayout, file: String, in archive: any RecordingArchive) throws(InputError) {
        switch layout.format {
        case .csv: csv = try CSVTable(layout, file: file, in: archive)
        case .json: json = try JSONTable(layout, file: file, in: archive)
        }
    }

    /// `nil` at the end; after an error the record that follows can be asked for.
    mutating func next() throws(InputError) -> TableRecord? {
        if json != nil { return try json?.next() }
        return try csv?.next()
    }
}
