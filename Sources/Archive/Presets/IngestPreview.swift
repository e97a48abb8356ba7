public import CallModel

/// What would be known of the first recordings of an archive, without a store: for `ingest --dry-run`.
public struct IngestPreview: Sendable {
    public struct File: Hashable, Sendable {
        public let path: String
        /// Where it is said: `calls.csv, row 4`; sidecars first.
        public let sources: [String]
        /// The call; or why the recording would wait or be quarantined.
        public let call: Result<Call, InputError>
        /// Fields of a call that nobody tells; measures or cuts by them will be missing.
        public var missing: [String] {
            guard let call = try? call.get() else { return [] }
            let told: [(String, Bool)] = [
                ("agent", call.agent != nil), ("queue", call.queue != nil), ("direction", call.direction != nil),
                ("agent_channel", call.agentChannel != nil), ("language", call.language != nil),
                ("customer", call.customer != nil),
            ]
            return told.filter { !$0.1 }.map(\.0)
        }
    }

    public let files: [File]
    /// Rows and files that cannot be used.
    public let faults: [InputError]
    public let callsWithoutRecording: Int
    /// The first written cases, by id.
    public let written: [Written]
    public let writtenCount: Int

    /// Reads the metadata of the whole archive, and looks at no more than `limit` recordings and written cases each; no
    /// recording is opened.
    public init(
        of archive: any RecordingArchive, preset: ArchivePreset?, manifests: [ManifestMapping],
        written presets: [WrittenPreset] = [], limit: Int = 20
    ) async throws {
        var walk = ArchiveWalk(archive)
        var recordings: [RecordingFile] = []
        while recordings.count < limit, let entry = walk.next() {
            if case .recording(let file) = entry { recordings.append(file) }
        }
        let sidecars = recordings.map { recording in
            Result { () throws(InputError) in try MetadataSidecar(of: recording, in: archive).metadata() }
        }
        var rows = Rows(
            paths: Set(recordings.map(\.path)), ids: Set(sidecars.compactMap { try? $0.get()?.callID }))
        let telephone: [any CallMetadataSource] = preset.map { [PresetSource($0, in: archive)] } ?? []
        for source in telephone + manifests.map({ Manifest($0, in: archive) }) {
            try await source.forEach { rows.take($0) }
        }
        files = zip(recordings, sidecars).map { File($0, sidecar: $1, rows: rows, preset: preset) }
        let cases = WrittenCases(presets, in: archive)
        (written, writtenCount) = (cases.cases.prefix(limit).map(Written.init), cases.cases.count)
        (faults, callsWithoutRecording) = (rows.faults + cases.faults, rows.withoutRecording)
    }

    /// A written case; nothing of its words.
    public struct Written: Hashable, Sendable {
        /// Where it is told of.
        public let source: String
        public let call: Result<Call, InputError>
        public let messagesByCustomer: Int
        public let messagesByAgent: Int
        /// Of both: nothing but a file was sent, or the export has the words only as HTML.
        public let messagesWithoutText: Int

        init(_ written: WrittenCase) {
            source = [written.entry.file, written.entry.place].joined()
            call = Result { () throws(InputError) in
                try written.entry.metadata.call(file: written.entry.file)
            }
            messagesByCustomer = written.messages.count { $0.author == .customer }
            messagesByAgent = written.messages.count { $0.author == .agent }
            messagesWithoutText = written.messages.count { $0.text.isEmpty }
        }
    }

    /// What the sources say of the recordings that are looked at.
    struct Rows {
        let paths: Set<String>
        let ids: Set<CallID>
        var byPath: [String: MetadataEntry] = [:]
        var byID: [CallID: MetadataEntry] = [:]
        var faults: [InputError] = []
        var withoutRecording = 0

        mutating func take(_ result: Result<MetadataEntry, InputError>) {
            switch result {
            case .failure(let error): faults.append(error)
            case .success(let entry):
                if entry.recording == nil { withoutRecording += 1 }
                if let path = entry.recording, paths.contains(path) { byPath[path] = entry }
                if let id = entry.metadata.callID, ids.contains(id) { byID[id] = entry }
            }
        }
    }
}

extension IngestPreview.File {
    fileprivate init(
        _ recording: RecordingFile, sidecar: Result<CallMetadata?, InputError>, rows: IngestPreview.Rows,
        preset: ArchivePreset?
    ) {
        let told = try? sidecar.get()
        let row = rows.byPath[recording.path] ?? told?.callID.flatMap { rows.byID[$0] }
        path = recording.path
        sources =
            [told == nil ? nil : recording.metadata, row.map { [$0.file, $0.place].joined() }].compactMap(\.self)
        call = Result { () throws(InputError) in
            guard let sidecar = try sidecar.get() else {
                guard let row else { throw preset?.refusal(ofRecording: recording.path) ?? recording.unknown }
                return try row.metadata.call(file: recording.path)
            }
            return try
                (row.map { row throws(InputError) in
                    try sidecar.filled(from: row.metadata, file: recording.path)
                } ?? sidecar).call(file: recording.path)
        }
    }
}

extension [String?] {
    fileprivate func joined() -> String { compactMap(\.self).joined(separator: ", ") }
}

extension RecordingFile {
    fileprivate var unknown: InputError {
        InputError(
            code: "metadata.missing", file: path,
            expected: "expected a metadata file beside it, or a row of a manifest that names it")
    }
}
