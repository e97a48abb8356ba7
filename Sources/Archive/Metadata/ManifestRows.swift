import CallModel

/// The rows of a manifest after its header.
struct ManifestRows: ~Copyable {
    private let mapping: ManifestMapping
    private let header: ManifestHeader
    private var rows: CSVReader
    private var seen: Set<CallID> = []

    init(_ mapping: ManifestMapping, in archive: ArchiveFolder) throws(InputError) {
        var rows = try CSVReader(archive.file(at: mapping.file), delimiter: mapping.delimiter)
        guard let first = try rows.next() else {
            throw ManifestRows.malformed(mapping, row: 1, "expected a header")
        }
        header = try ManifestHeader(first, mapping)
        self.mapping = mapping
        self.rows = rows
    }

    /// `nil` at the end.
    mutating func next() -> Result<MetadataEntry, InputError>? {
        do throws(InputError) {
            guard let row = try rows.next() else { return nil }
            return .success(try entry(row))
        } catch {
            return .failure(error)
        }
    }

    private mutating func entry(_ row: CSVReader.Row) throws(InputError) -> MetadataEntry {
        guard row.fields.count == header.count else {
            throw ManifestRows.malformed(
                mapping, row: row.number, "expected \(header.count) fields, found \(row.fields.count)")
        }
        let entry = try ManifestRow(file: mapping.file, row: row, header: header, mapping: mapping).entry()
        if let id = entry.metadata.callID, !seen.insert(id).inserted {
            throw InputError(
                code: "manifest.duplicate_call", file: mapping.file, place: entry.place,
                expected: "expected every call once, found \(id) again")
        }
        return entry
    }

    private static func malformed(_ mapping: ManifestMapping, row: Int, _ expected: String) -> InputError {
        InputError(code: "manifest.malformed", file: mapping.file, place: "row \(row)", expected: expected)
    }
}
