import Archive
import CallModel
import Hashing
import Store
import Transcripts

/// Deletes the recordings of a call, and the transcripts beside them, from the folder they lie in. Nothing else of
/// Sidetone writes to an archive.
struct ArchiveEraser: Sendable {
    private let store: Store
    private let archive: ArchiveFolder

    /// - Throws: `archive.no_folder` where recordings lie in a bucket, of whose versions and copies only its own tools
    ///   know; `archive.missing`.
    init(_ settings: Settings, _ store: Store) throws(InputError) {
        guard let path = settings.archive, !Bucket.isAddress(path) else {
            throw InputError(
                code: "archive.no_folder", file: settings.archive ?? "archive",
                expected: "expected a folder of recordings: in a bucket delete the object and all its versions by the "
                    + "means of the store itself, and withdraw without --with-audio")
        }
        self.store = store
        archive = try ArchiveFolder(path: path)
    }

    /// Before the call is erased; or after it, or where the last night did not see its recordings: then every file of
    /// the archive is looked at by name. What was deleted is noted file by file, so that the receipt knows of it
    /// whoever finishes the withdrawal; what was not got to by then stays, as does all from when on a legal hold is
    /// placed.
    /// - Parameters:
    ///   - order: of the receipt that will be owed.
    ///   - keeping: told of every file that stays, and why.
    /// - Returns: what was deleted, also by earlier withdrawals whose receipt is not signed, and what stays.
    func run(
        _ call: CallID, for order: ReceiptOrder, by author: AuditAuthor, keeping: (InputError) -> Void
    ) async throws -> ArchiveErasure {
        let places = try await store.recordingPlaces(of: call)
        let earlier = try await store.order(order, of: call, by: author)
        let (paths, unseen) = try await find(places, of: call)
        unseen.map(Self.notFound).forEach(keeping)
        var erasure = ArchiveErasure()
        erasure.kept = unseen.count
        try await note(erasure, after: earlier, remaining: paths.count, of: call)
        if !paths.isEmpty { try await store.record(audit: AuditEvent(.archiveErased, on: .call(call), by: author)) }
        for (index, path) in paths.enumerated() {
            let step = try await erase(at: path, of: call, places.audioSHA256, keeping)
            erasure.add(step)
            try await note(erasure, after: earlier, remaining: paths.count - index - 1, of: call)
            if step.kept == 0 { try await store.forgetPlace(path, of: call) }
        }
        if erasure.kept > 0 {
            try await store.record(audit: AuditEvent(.archiveErased, on: .call(call), by: author, outcome: .failed))
        }
        return erasure.after(earlier)
    }

    /// - Parameter remaining: files that were not tried yet: they stay, should this end here.
    private func note(
        _ erasure: ArchiveErasure, after earlier: ArchiveErasure?, remaining: Int, of call: CallID
    ) async throws {
        var standing = erasure.after(earlier)
        standing.kept += remaining
        try await store.note(standing, ofFilesOf: call)
    }

    // MARK: Looking

    /// Files whose metadata are asked for at a time.
    private static let batch = 256

    /// Where the last night saw them; else by name, and by their metadata those that came since.
    /// - Returns: `unseen`: what cannot be looked into, for it may hold one; so may an archive in which fewer are found
    ///   than there must be: it may not be mounted.
    private func find(
        _ places: RecordingPlaces, of call: CallID
    ) async throws -> (paths: [String], unseen: [String]) {
        if let known = places.known { return (known, []) }
        var (walk, others) = (ArchiveWalk(archive), [RecordingFile]())
        var (paths, unseen) = ([String](), [String]())
        while let entry = walk.next() {
            switch entry {
            case .recording(let file) where places.contains(file.path): paths.append(file.path)
            case .recording(let file): others.append(file)
            case .unusable(let unusable): unseen += unusable.reason == .unreadable ? [unusable.path] : []
            case .consent: break
            }
            guard others.count == Self.batch else { continue }
            paths += try await arrived(among: others, of: call)
            others = []
        }
        paths += try await arrived(among: others, of: call)
        if unseen.isEmpty, paths.count < places.leastCount { unseen = [archive.path] }
        return (paths.sorted(), unseen)
    }

    /// Recordings of a call that no night has seen, or none after they were away.
    private func arrived(among files: [RecordingFile], of call: CallID) async throws -> [String] {
        let new = try await store.unseenRecordings(among: files.map(\.path))
        var paths: [String] = []
        for file in files where new.contains(file.path) {
            if try await self.call(of: file) == call { paths.append(file.path) }
        }
        return paths
    }

    /// As its sidecar says, or a manifest.
    private func call(of file: RecordingFile) async throws -> CallID? {
        let sidecar = try? MetadataSidecar(of: file, in: archive).metadata()
        if let id = sidecar?.callID { return id }
        return try await store.manifestEntry(CallMetadata.self, recording: file.path)?.callID
    }

    private static func notFound(_ path: String) -> InputError {
        InputError(
            code: "archive.not_found", file: path,
            expected: "expected the recording, or a folder that can be looked into: is this the archive, mounted, and "
                + "may this account read it?")
    }

    // MARK: Deleting

    /// A recording with the transcripts beside it.
    private func erase(
        at path: String, of call: CallID, _ hash: String?, _ keeping: (InputError) -> Void
    ) async throws -> ArchiveErasure {
        var erasure = ArchiveErasure()
        do {
            try await refuseShared(path, call)
            erasure.recordings = try await erase(path, hash, of: call) ? 1 : 0
            try await refuseHeld(path, call)
            eraseTranscripts(beside: path, &erasure, keeping)
        } catch let error as InputError {
            erasure.kept = 1
            keeping(error)
        }
        return erasure
    }

    /// Asked right before something is deleted: a hold may be placed while the archive is looked through, another file
    /// is deleted, or the bytes of this one are looked at.
    private func refuseHeld(_ path: String, _ call: CallID) async throws {
        guard try await store.isHeld(call) else { return }
        throw InputError(
            code: "archive.on_hold", file: path,
            expected: "expected a recording that nothing holds, and a legal hold was placed meanwhile; withdraw with "
                + "the recordings once more after its release")
    }

    private func refuseShared(_ path: String, _ call: CallID) async throws {
        guard try await store.isRecording(path, ofOtherThan: call) else { return }
        throw InputError(
            code: "archive.shared", file: path,
            expected: "expected a recording of this call alone; another call names it too")
    }

    /// - Returns: `false` where only its transcript is left.
    private func erase(_ path: String, _ hash: String?, of call: CallID) async throws -> Bool {
        guard archive.holds(path) else {
            guard hasTranscript(beside: path) else { throw Self.notFound(path) }
            return false
        }
        guard let digest = hash.flatMap({ SHA256Digest(hex: $0) }) else {
            throw InputError(
                code: "archive.unheard", file: path,
                expected: "expected a recording that was opened once; delete it yourself if it is the right one")
        }
        let file = try archive.file(at: path, holding: digest)
        try await refuseHeld(path, call)
        try archive.delete(file)
        return true
    }

    private func hasTranscript(beside path: String) -> Bool {
        TranscriptFormats.suffixes.contains { archive.holds(Self.base(of: path) + $0) }
    }

    /// Without the ending.
    private static func base(of path: String) -> String {
        path.lastIndex(of: ".").map { String(path[..<$0]) } ?? path
    }

    /// Those of a name under which there is no recording any more.
    private func eraseTranscripts(
        beside path: String, _ erasure: inout ArchiveErasure, _ keeping: (InputError) -> Void
    ) {
        let base = Self.base(of: path)
        guard !archive.holdsRecording(named: base) else { return }
        for suffix in TranscriptFormats.suffixes where archive.holds(base + suffix) {
            do {
                try archive.delete(sideFile: base + suffix)
                erasure.transcripts += 1
            } catch {
                erasure.kept += 1
                keeping(error)
            }
        }
    }
}

extension ArchiveErasure {
    fileprivate mutating func add(_ step: ArchiveErasure) {
        recordings += step.recordings
        transcripts += step.transcripts
        kept += step.kept
    }
}
