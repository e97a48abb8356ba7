import Archive
import CallModel
import Store

/// What was wrong with files beside recordings.
struct WalkProblems {
    var metadata: [Problem] = []
    /// Consent that says something else than what is on file.
    var contradictions: [Problem] = []
    /// Folders whose content nobody could list, `.` for all of the archive.
    var unlisted: [String] = []
    /// What was wrong with consent files, by file. It stands from night to night until the file was read, or its
    /// recording was seen with none beside it: it may have been a withdrawal, however it went away.
    private var standing: [String: [Problem]]

    init(standing: [Problem]) { self.standing = Dictionary(grouping: standing, by: \.error.file) }

    var consent: [Problem] { contradictions + standing.sorted { $0.key < $1.key }.flatMap(\.value) }

    /// Consent was read, is not there beside its recording, or is of no use any more.
    /// - Parameter path: of its file.
    mutating func settle(_ path: String) { standing[path] = nil }

    /// Whether consent denies a call already.
    func denies(_ path: String) -> Bool { standing[path] != nil }

    /// Consent cannot be read: it denies these calls besides those that it denied before.
    mutating func deny(_ calls: Set<CallID>, for error: InputError, at path: String) {
        let denied = calls.union((standing[path] ?? []).compactMap(\.callID)).sorted()
        guard !denied.isEmpty else {
            // Of a recording that no call was ever known by: it is denied as soon as somebody can tell its call.
            return metadata.append(Problem(error))
        }
        standing[path] = denied.map { Problem(error.denying($0), callID: $0) }
    }
}
