public import CallModel

/// A CSV file with one call per row, read through a mapping. Rows without a recording are calls that have none.
public struct Manifest: CallMetadataSource {
    private let archive: ArchiveFolder
    private let mapping: ManifestMapping

    public init(_ mapping: ManifestMapping, in archive: ArchiveFolder) {
        self.mapping = mapping
        self.archive = archive
    }

    /// Streams; only the call ids seen so far are kept, to find duplicates.
    public func forEach(_ body: (Result<MetadataEntry, InputError>) async throws -> Void) async throws {
        var rows: ManifestRows
        do throws(InputError) {
            rows = try ManifestRows(mapping, in: archive)
        } catch {
            return try await body(.failure(error))
        }
        while let entry = rows.next() { try await body(entry) }
    }
}
