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
    let archive: any RecordingArchive
    let manifests: [ManifestMapping]
    let preset: ArchivePreset?
    let written: WrittenCases
    let night: Int
    let author: AuditAuthor
    let clock: RunningClock

    /// - Parameter seen: told how many files there were so far.
    /// - Returns: files in the archive, as walked; those in a folder that could not be listed count as before.
    /// - Throws: `archive.empty` where nothing is left of what there was: nothing is concluded from that.
    func run(seen: @Sendable (Int) -> Void) async throws -> Int {
        try await importConsentLedger()
        try await refuseEmptied()
        try await readManifests()
        let (count, unlisted) = try await walk(seen)
        let kept = try await store.forgetRecordings(notSeenIn: night, keepingBelow: unlisted)
        try await meetCallsWithoutRecording()
        return count + kept
    }

    /// A share that is not mounted looks like a folder with nothing in it.
    private func refuseEmptied() async throws {
        guard !isThere else { return }
        let count = try await store.ledger().filter { $0.fate != .erased }.reduce(0) { $0 + $1.count }
        guard count > 0 else { return }
        throw InputError(
            code: "archive.empty", file: archive.path,
            expected: "expected the \(count) files of the last night, or some of them: is it mounted? Where all were "
                + "deleted on purpose, say sidetone mend archive --emptied")
    }

    /// Whether anything stands in the archive that is known by name: then the rest of it was deleted.
    private var isThere: Bool {
        var walk = ArchiveWalk(archive)
        return walk.next() != nil || (try? archive.look(at: ConsentLedger.defaultFile)) != nil
            || !written.cases.isEmpty || !written.waiting.isEmpty || !written.rowKeys.isEmpty
            || (manifests + (preset?.tables ?? [])).contains { $0.stands(in: archive) }
    }

    // MARK: Manifests

    private func readManifests() async throws {
        var problems: [Problem] = []
        for source in sources {
            var entries: [ManifestEntry<CallMetadata>] = []
            try await source.forEach { row in
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

    /// What a later source says of a call replaces what an earlier one said.
    private var sources: [any CallMetadataSource] {
        let presets: [any CallMetadataSource] = preset.map { [PresetSource($0, in: archive)] } ?? []
        return presets + manifests.map { Manifest($0, in: archive) } + [written]
    }

    /// Calls that only a manifest knows: abandoned, or their recording has not come yet; and written cases.
    private func meetCallsWithoutRecording() async throws {
        var last = ""
        while true {
            let entries = try await store.manifestEntriesWithoutRecording(
                CallMetadata.self, after: last, limit: Self.batch)
            guard let end = entries.last else { return }
            try await store.meet(try entries.compactMap { try $0.value?.call(file: $0.recording ?? "manifest") })
            last = end.callID.text
        }
    }

    // MARK: Walk

    /// - Returns: how many files there are, and the folders that could not be listed.
    private func walk(_ seen: @Sendable (Int) -> Void) async throws -> (count: Int, unlisted: [String]) {
        var count = 0
        var found: [ArchiveEntry] = []
        var problems = WalkProblems(standing: try await store.problems(of: Self.consentSidecar))
        var walk = ArchiveWalk(archive)
        while let entry = walk.next() {
            found.append(entry)
            count += entry.isOfLedger ? 1 : 0
            guard found.count == Self.batch else { continue }
            try await take(found, &problems)
            found = []
            seen(count)
        }
        try await take(found, &problems)
        try await store.replaceProblems(problems.consent, of: Self.consentSidecar)
        try await store.replaceProblems(problems.metadata, of: "metadata")
        return (count, problems.unlisted)
    }

    private static let consentSidecar = "consent sidecar"

    private func take(_ found: [ArchiveEntry], _ problems: inout WalkProblems) async throws {
        let known = try await store.recordings(at: found.map(\.path))
        var entries: [RecordingEntry] = []
        var consent: [ConsentFile] = []
        for item in found {
            switch item {
            case .unusable(let unusable):
                entries.append(RecordingEntry(unusable))
                if unusable.reason == .unreadable { problems.unlisted.append(unusable.path) }
            case .recording(let file):
                let entry = try await look(at: file, known: known[file.path], &problems)
                entries.append(entry)
                // Whoever the recording belongs to: a withdrawal beside it counts.
                if entry.fate == .erased {
                    problems.settle(file.consentPath)
                } else {
                    consent += try await read(file, entry, known[file.path], &problems)
                }
            case .consent(let path):
                consent += try await readConsent(at: path, &problems)
            }
        }
        problems.contradictions += try await consentStep.add(consent)
        try await store.save(entries, night: night)
    }

    private func look(
        at file: RecordingFile, known: RecordingEntry?, _ problems: inout WalkProblems
    ) async throws -> RecordingEntry {
        let fresh = RecordingEntry(
            path: file.path, sizeBytes: file.look.sizeBytes, modifiedMs: file.look.modifiedMs, fate: .waiting,
            reason: WaitingReason.noMetadata)
        do {
            guard let (call, metadata) = try await metadata(of: file) else {
                if let preset { throw preset.refusal(ofRecording: file.path) }
                return fresh
            }
            // What stands from the night before stays until there is something new to say of the file.
            let isKnown = known.map { $0.look == file.look && $0.callID == call } ?? false
            var entry = isKnown ? known ?? fresh : fresh
            entry.callID = call
            guard try await !store.isErased(call) else { return entry.erased(ConsentDenial.withdrawn.code) }
            entry.call = try metadata.call(file: file.path)
            return entry.queued
        } catch let error as InputError {
            problems.metadata.append(Problem(error))
            return fresh.quarantined(by: error)
        }
    }

    /// The sidecar first; a manifest fills in what it does not say. `nil` where neither knows the recording's call.
    private func metadata(of file: RecordingFile) async throws -> (CallID, CallMetadata)? {
        let sidecar = try MetadataSidecar(of: file, in: archive).metadata()?.masked
        var row = try await store.manifestEntry(CallMetadata.self, recording: file.path)
        if row == nil, let id = sidecar?.callID { row = try await store.manifestEntry(CallMetadata.self, call: id) }
        guard let id = sidecar?.callID ?? row?.callID else {
            guard let sidecar else { return nil }
            _ = try sidecar.call(file: file.metadata ?? file.path)
            return nil
        }
        let told = row?.value ?? CallMetadata()
        return (id, try sidecar.map { try $0.filled(from: told, file: file.path) } ?? told)
    }
}

extension ArchiveEntry {
    fileprivate var path: String {
        switch self {
        case .recording(let file): file.path
        case .unusable(let unusable): unusable.path
        case .consent(let path): path
        }
    }

    /// Whether it has a fate.
    fileprivate var isOfLedger: Bool {
        if case .consent = self { false } else { true }
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
    var masked: CallMetadata {
        var metadata = self
        metadata.agentNote = agentNote.map { Redaction.mask($0).text }
        return metadata
    }
}
