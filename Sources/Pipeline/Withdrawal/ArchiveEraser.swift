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

    /// Before the call is erased, or after it: then every file of the archive is looked at by name.
    /// - Parameter keeping: told of every file that stays, and why.
    func run(_ call: CallID, by author: AuditAuthor, keeping: (InputError) -> Void) async throws -> ArchiveErasure {
        let places = try await store.recordingPlaces(of: call)
        var erasure = ArchiveErasure()
        let paths = if let known = places.known { known } else { pathsOnDisk(among: places, &erasure, keeping) }
        guard !paths.isEmpty else { return erasure }
        try await store.record(audit: AuditEvent(.archiveErased, on: .call(call), by: author))
        for path in paths {
            do {
                try await refuseShared(path, call)
                erasure.recordings += try erase(path, places.audioSHA256) ? 1 : 0
            } catch let error as InputError {
                erasure.kept += 1
                keeping(error)
                continue
            }
            eraseTranscripts(beside: path, &erasure, keeping)
        }
        return erasure
    }

    /// What cannot be looked into may hold one; so may an archive that is not mounted, which looks like an empty one.
    private func pathsOnDisk(
        among places: RecordingPlaces, _ erasure: inout ArchiveErasure, _ keeping: (InputError) -> Void
    ) -> [String] {
        var (walk, paths, unseen, isEmpty) = (ArchiveWalk(archive), [String](), [String](), true)
        while let entry = walk.next() {
            isEmpty = false
            switch entry {
            case .recording(let file): paths += places.contains(file.path) ? [file.path] : []
            case .unusable(let unusable): unseen += unusable.reason == .unreadable ? [unusable.path] : []
            case .consent: break
            }
        }
        if isEmpty { unseen = [archive.path] }
        unseen.map(Self.notFound).forEach(keeping)
        erasure.kept += unseen.count
        return paths
    }

    private static func notFound(_ path: String) -> InputError {
        InputError(
            code: "archive.not_found", file: path,
            expected: "expected the recording, or a folder that can be looked into: is this the archive, mounted, and "
                + "may this account read it?")
    }

    private func refuseShared(_ path: String, _ call: CallID) async throws {
        guard try await store.isRecording(path, ofOtherThan: call) else { return }
        throw InputError(
            code: "archive.shared", file: path,
            expected: "expected a recording of this call alone; another call names it too")
    }

    /// - Returns: `false` where only its transcript is left.
    private func erase(_ path: String, _ hash: String?) throws(InputError) -> Bool {
        guard archive.holds(path) else {
            guard hasTranscript(beside: path) else { throw Self.notFound(path) }
            return false
        }
        guard let digest = hash.flatMap({ SHA256Digest(hex: $0) }) else {
            throw InputError(
                code: "archive.unheard", file: path,
                expected: "expected a recording that was opened once; delete it yourself if it is the right one")
        }
        try archive.delete(path, holding: digest)
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
