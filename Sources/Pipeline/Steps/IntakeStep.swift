import Archive
import CallModel
import Consent
import Store
import Transcripts

/// Looks at everything in the archive without opening a recording: which files there are, which calls they belong to,
/// and what consent is on file.
struct IntakeStep: Sendable {
    /// Files, rows and records that are stored in one change.
    private static let batch = 256

    let store: Store
    let archive: ArchiveFolder
    let manifests: [ManifestMapping]
    let night: Int

    /// - Parameter seen: told how many files there were so far.
    /// - Returns: files in the archive, as walked.
    func run(seen: @Sendable (Int) -> Void) async throws -> Int {
        try await importConsentLedger()
        try await readManifests()
        let count = try await walk(seen)
        try await store.forgetRecordings(notSeenIn: night)
        try await meetCallsWithoutRecording()
        return count
    }

    private func importConsentLedger() async throws {
        let problems = try await ConsentStep(store: store)
            .importLines(of: ConsentLedger(in: archive), named: ConsentLedger.defaultFile)
        try await store.replaceProblems(problems, of: Gatekeeper.ledgerStep)
    }

    // MARK: Manifests

    private func readManifests() async throws {
        var problems: [Problem] = []
        for mapping in manifests {
            var entries: [ManifestEntry<CallMetadata>] = []
            try await Manifest(mapping, in: archive).forEach { row in
                switch row {
                case .failure(let error): problems.append(Problem(error))
                case .success(let entry):
                    guard let id = entry.metadata.callID else { return }
                    entries.append(ManifestEntry(callID: id, recording: entry.recording, value: entry.metadata.masked))
                }
                guard entries.count == Self.batch else { return }
                try await store.save(entries, night: night)
                entries = []
            }
            try await store.save(entries, night: night)
        }
        try await store.forgetManifestEntries(notSeenIn: night)
        try await store.replaceProblems(problems, of: "manifest")
    }

    /// Calls that only a manifest knows: abandoned, or their recording has not come yet.
    private func meetCallsWithoutRecording() async throws {
        var last = ""
        while true {
            let entries = try await store.manifestEntriesWithoutRecording(
                CallMetadata.self, after: last, limit: Self.batch)
            guard let end = entries.last else { return }
            let calls = entries.compactMap { try? $0.value.call(file: "manifest") }.map { CallEntry(call: $0) }
            try await store.meet(calls)
            last = end.callID.text
        }
    }

    // MARK: Walk

    private func walk(_ seen: @Sendable (Int) -> Void) async throws -> Int {
        var count = 0
        var found: [ArchiveEntry] = []
        var problems = WalkProblems()
        var walk = ArchiveWalk(archive, transcriptSuffixes: TranscriptFormats.suffixes)
        while let entry = walk.next() {
            found.append(entry)
            count += 1
            guard found.count == Self.batch else { continue }
            try await take(found, &problems)
            found = []
            seen(count)
        }
        try await take(found, &problems)
        try await store.replaceProblems(problems.consent, of: Gatekeeper.sidecarStep)
        try await store.replaceProblems(problems.metadata, of: "metadata")
        return count
    }

    private func take(_ found: [ArchiveEntry], _ problems: inout WalkProblems) async throws {
        let known = try await store.recordings(at: found.map(\.path))
        var (entries, calls): ([RecordingEntry], [CallEntry]) = ([], [])
        for item in found {
            switch item {
            case .unusable(let unusable): entries.append(RecordingEntry(unusable))
            case .recording(let file):
                let (entry, call) = try await look(at: file, known: known[file.path], &problems)
                entries.append(entry)
                if let call { calls.append(CallEntry(call: call)) }
            }
        }
        try await store.meet(calls)
        try await store.save(entries, night: night)
    }

    private func look(
        at file: RecordingFile, known: RecordingEntry?, _ problems: inout WalkProblems
    ) async throws -> (RecordingEntry, Call?) {
        var entry = RecordingEntry(
            path: file.path, sizeBytes: file.look.sizeBytes, modifiedMs: file.look.modifiedMs, fate: .waiting,
            reason: WaitingReason.noMetadata)
        do {
            guard let call = try await metadata(of: file)?.call(file: file.path) else { return (entry, nil) }
            entry.callID = call.id
            if try await store.isErased(call.id) {
                return (entry.with(.erased, ConsentDenial.withdrawn.code), nil)
            }
            try await importConsent(of: file, call.id, &problems)
            let isUnchanged = known.map { $0.look == file.look && $0.callID == call.id } ?? false
            entry.audioSHA256 = isUnchanged ? known?.audioSHA256 : nil
            return (entry.queued, call)
        } catch let error as InputError {
            problems.metadata.append(Problem(error))
            return (entry.with(.quarantined, error.code, error.description), nil)
        }
    }

    /// The sidecar first; a manifest fills in what it does not say. `nil` where neither knows the recording.
    private func metadata(of file: RecordingFile) async throws -> CallMetadata? {
        let sidecar = try MetadataSidecar(of: file, in: archive).metadata()?.masked
        let row =
            if let entry = try await store.manifestEntry(CallMetadata.self, recording: file.path) {
                entry
            } else if let id = sidecar?.callID {
                try await store.manifestEntry(CallMetadata.self, call: id)
            } else {
                ManifestEntry<CallMetadata>?.none
            }
        guard let sidecar else { return row?.value }
        return try row.map { try sidecar.filled(from: $0.value, file: file.path) } ?? sidecar
    }

    private func importConsent(of file: RecordingFile, _ call: CallID, _ problems: inout WalkProblems) async throws {
        do {
            let records = try file.consentRecords(in: archive)
            problems.consent += try await ConsentStep(store: store).add(records, from: file.consent ?? file.path)
        } catch let error as InputError {
            problems.consent.append(Problem(error, callID: call))
        }
    }
}

/// What was wrong with files beside recordings.
private struct WalkProblems {
    var metadata: [Problem] = []
    var consent: [Problem] = []
}

extension ArchiveEntry {
    fileprivate var path: String {
        switch self {
        case .recording(let file): file.path
        case .unusable(let unusable): unusable.path
        }
    }
}

extension RecordingEntry {
    fileprivate init(_ unusable: UnusableEntry) {
        self.init(
            path: unusable.path, sizeBytes: 0, modifiedMs: 0, fate: .quarantined, reason: unusable.reason.code,
            detail: unusable.reason.sentence)
    }
}

extension CallMetadata {
    /// As it may be stored and shown: what the agent wrote down is masked like a transcript.
    fileprivate var masked: CallMetadata {
        var metadata = self
        metadata.agentNote = agentNote.map { Redaction.mask($0).text }
        return metadata
    }
}
