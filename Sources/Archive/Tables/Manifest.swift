public import CallModel

/// Files with one call per row, read through a mapping. Rows without a recording are calls that have none.
public struct Manifest: CallMetadataSource {
    private let archive: any RecordingArchive
    private let mapping: ManifestMapping
    private let names: RecordingNames

    public init(_ mapping: ManifestMapping, in archive: any RecordingArchive) {
        self.init(mapping, in: archive, names: mapping.recordingName == .name ? RecordingNames(in: archive) : .init())
    }

    init(_ mapping: ManifestMapping, in archive: any RecordingArchive, names: RecordingNames) {
        self.mapping = mapping
        self.archive = archive
        self.names = names
    }

    /// Streams; only the call ids seen so far are kept, to find duplicates within a file.
    public func forEach(_ body: (Result<MetadataEntry, InputError>) async throws -> Void) async throws {
        for file in FileSearch(mapping.files, in: archive).paths {
            var rows: ManifestRows
            do throws(InputError) {
                rows = try ManifestRows(mapping, file: file, names: names, in: archive)
            } catch {
                try await body(.failure(error))
                continue
            }
            while let entry = rows.next() { try await body(entry) }
        }
    }
}
