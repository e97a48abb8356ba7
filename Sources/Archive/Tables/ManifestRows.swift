import CallModel

/// The calls of one table.
struct ManifestRows: ~Copyable {
    private let mapping: ManifestMapping
    private let file: String
    private let names: RecordingNames
    private var records: TableRecords
    private var seen: Set<CallID> = []

    init(
        _ mapping: ManifestMapping, file: String, names: RecordingNames, in archive: any RecordingArchive
    ) throws(InputError) {
        records = try TableRecords(mapping.layout, file: file, in: archive)
        self.mapping = mapping
        self.file = file
        self.names = names
    }

    /// `nil` at the end.
    mutating func next() -> Result<MetadataEntry, InputError>? {
        do throws(InputError) {
            while let record = try records.next() {
                let row = ManifestRow(file: file, record: record, mapping: mapping, names: names)
                if row.isMeant { return .success(try entry(row)) }
            }
            return nil
        } catch {
            return .failure(error)
        }
    }

    private mutating func entry(_ row: ManifestRow) throws(InputError) -> MetadataEntry {
        let entry = try row.entry()
        if !mapping.repeats, let id = entry.metadata.callID, !seen.insert(id).inserted {
            throw InputError(
                code: "manifest.duplicate_call", file: file, place: entry.place,
                expected: "expected every call once, found \(id) again")
        }
        return entry
    }
}
