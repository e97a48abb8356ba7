public import CallModel

/// All that the files of a preset and the names of the recordings say of the calls of an archive, joined: one entry
/// per call.
///
/// Held in memory while it is joined, about a kilobyte per call. Legs of one case are numbered in the order of their
/// starts, and a leg from which another was passed on says to whom.
public struct PresetSource: CallMetadataSource {
    private let preset: ArchivePreset
    private let archive: any RecordingArchive

    public init(_ preset: ArchivePreset, in archive: any RecordingArchive) {
        self.preset = preset
        self.archive = archive
    }

    /// Tables go before names, and both before tables about whole cases.
    public func forEach(_ body: (Result<MetadataEntry, InputError>) async throws -> Void) async throws {
        let names = RecordingNames(in: archive)
        var join = CaseJoin()
        for table in preset.tables where !table.fillsCase { try await read(table, names, into: &join, body) }
        for result in documents(names) {
            if let entry = try? result.get() { join.add(entry) } else { try await body(result) }
        }
        for entry in preset.entries(ofRecordings: names.all) { join.add(entry) }
        for table in preset.tables where table.fillsCase { try await read(table, names, into: &join, body) }
        for entry in join.entries where entry.metadata.startedAt != nil { try await body(.success(entry)) }
    }

    /// What files tell that are no tables.
    private func documents(_ names: RecordingNames) -> [Result<MetadataEntry, InputError>] {
        let asterisk = preset.asterisk.map {
            AsteriskCalls($0, in: archive, zone: preset.timeZone, names: names).read()
        }
        let siprec = preset.siprec.map {
            SiprecCalls(siprec: $0, archive: archive, zone: preset.timeZone, names: names).read()
        }
        return (asterisk ?? []) + (siprec ?? [])
    }

    private func read(
        _ table: ManifestMapping, _ names: RecordingNames, into join: inout CaseJoin,
        _ body: (Result<MetadataEntry, InputError>) async throws -> Void
    ) async throws {
        var entries: [MetadataEntry] = []
        try await Manifest(table, in: archive, names: names).forEach { result in
            if let entry = try? result.get() { entries.append(entry) } else { try await body(result) }
        }
        for entry in entries { join.add(entry, fillsCase: table.fillsCase, replaces: table.repeats) }
    }
}

extension ArchivePreset {
    /// What the names of recordings tell. Names that cannot be read are told when their recording is looked at.
    fileprivate func entries(ofRecordings paths: [String]) -> [MetadataEntry] {
        paths.compactMap { path in
            (try? metadata(ofRecording: path)).map {
                MetadataEntry(recording: path, metadata: $0, file: path, place: "the name")
            }
        }
    }
}
