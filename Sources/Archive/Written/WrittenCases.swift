public import CallModel

/// The written cases of an archive, from the exports of help desks.
///
/// Held in memory while a night uses them, with their texts: some kilobytes for each. Nothing is stored here.
public struct WrittenCases: CallMetadataSource {
    /// By id.
    public let cases: [WrittenCase]
    /// Rows, files and messages that cannot be used.
    public let faults: [InputError]

    /// Without any.
    public static let none = WrittenCases()

    private init() { (cases, faults) = ([], []) }

    /// Reads the exports; what cannot be used is a fault, and the rest goes on.
    public init(_ presets: [WrittenPreset], in archive: any RecordingArchive) async throws {
        var join = WrittenJoin()
        for preset in presets {
            for table in preset.cases {
                var rows: [Result<MetadataEntry, InputError>] = []
                try await Manifest(table, in: archive).forEach { rows.append($0) }
                for row in rows { join.add(row, of: preset) }
            }
            for table in preset.messages {
                for file in FileSearch(table.files, in: archive).paths {
                    join.addMessages(of: preset, in: file, as: table, archive)
                }
            }
        }
        (cases, faults) = (join.cases, join.faults)
    }

    public func forEach(_ body: (Result<MetadataEntry, InputError>) async throws -> Void) async throws {
        for fault in faults { try await body(.failure(fault)) }
        for written in cases { try await body(.success(written.entry)) }
    }
}
