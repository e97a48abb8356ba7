public import CallModel

/// Where the recordings of a call stand in the archive, as far as that is still known.
public struct RecordingPlaces: Sendable {
    /// Relative to the archive; of an erased call hashes of that.
    private let paths: Set<String>
    /// Whether the last look at the archive met every one of them, so that there are no others.
    private let isSeen: Bool
    /// Of the bytes that were heard; `nil` where none were.
    public let audioSHA256: String?
    /// Whether all that was known of was deleted before.
    private let wereDeleted: Bool

    init(seen: Set<String>, heardAt path: String?, audioSHA256: String?, wereDeleted: Bool) {
        let paths = seen.union([path].compactMap(\.self))
        isSeen = !paths.isEmpty && paths == seen
        (self.paths, self.audioSHA256, self.wereDeleted) = (paths, audioSHA256, wereDeleted)
    }

    public func contains(_ path: String) -> Bool { paths.contains(path) || paths.contains(HiddenPath.of(path)) }

    /// All paths, in order; `nil` where only a look at every file of the archive tells which they are.
    public var known: [String]? { isSeen && named.count == paths.count ? named : nil }

    /// The paths that have not become hashes, in order.
    var named: [String] { paths.filter { !HiddenPath.isHidden($0) }.sorted() }

    /// How many recordings such a look finds at least, where it sees all of the archive: one that was heard is there
    /// unless it was deleted on behalf of the call.
    public var leastCount: Int { max(paths.count, audioSHA256 != nil && !wereDeleted ? 1 : 0) }
}

extension Store {
    public func recordingPlaces(of id: CallID) async throws -> RecordingPlaces {
        try await database.read { try Store.recordingPlaces(of: id, $0) }
    }

    static func recordingPlaces(of id: CallID, _ connection: any SQLConnection) throws -> RecordingPlaces {
        let seen = try connection.rows("SELECT path FROM recording WHERE call_id = ?", [id.text])
        let call = try connection.rows("SELECT recording, audio_sha256 FROM call WHERE call_id = ?", [id.text]).first
        let tombstone = try connection.rows("SELECT audio_sha256 FROM tombstone WHERE call_id = ?", [id.text]).first
        let deletion = try connection.rows(
            "SELECT outcome FROM audit_entry WHERE object = ? AND action = ? ORDER BY seq DESC LIMIT 1",
            [AuditObject.call(id).description, AuditAction.archiveErased.rawValue]
        ).first
        return RecordingPlaces(
            seen: Set(try seen.map { try $0.text("path") }), heardAt: try call?.optionalText("recording"),
            audioSHA256: try call?.optionalText("audio_sha256") ?? tombstone?.optionalText("audio_sha256"),
            wereDeleted: try deletion?.text("outcome") == AuditOutcome.done.rawValue)
    }

    /// A recording of the call was deleted from the archive: it stands there no longer.
    public func forgetPlace(_ path: String, of id: CallID) async throws {
        try await database.write { connection in
            try connection.execute(
                "DELETE FROM recording WHERE call_id = ? AND path IN (?, ?)", [id.text, path, HiddenPath.of(path)])
            try connection.execute(
                "UPDATE call SET recording = NULL WHERE call_id = ? AND recording = ?", [id.text, path])
            try Store.forgetMentions(of: path, connection)
        }
    }

    /// Those of some paths at which no look at the archive has met a recording yet.
    public func unseenRecordings(among paths: [String]) async throws -> Set<String> {
        try await database.read { connection in
            var seen: Set<String> = []
            for part in paths.flatMap({ [$0, HiddenPath.of($0)] }).inParts {
                let places = part.map { _ in "?" }.joined(separator: ", ")
                for row in try connection.rows("SELECT path FROM recording WHERE path IN (\(places))", part) {
                    seen.insert(try row.text("path"))
                }
            }
            return Set(paths.filter { !seen.contains($0) && !seen.contains(HiddenPath.of($0)) })
        }
    }

    /// Whether another call says that this is its recording.
    public func isRecording(_ path: String, ofOtherThan id: CallID) async throws -> Bool {
        try await database.read { connection in
            let paths = [path, HiddenPath.of(path)]
            return try ["manifest_call", "call"].contains { table in
                try !connection.rows(
                    "SELECT call_id FROM \(table) WHERE recording IN (?, ?) AND call_id <> ? LIMIT 1", paths + [id.text]
                ).isEmpty
            }
        }
    }
}
