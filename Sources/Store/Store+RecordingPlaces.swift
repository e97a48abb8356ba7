public import CallModel

/// Where the recordings of a call stand in the archive, as far as that is still known.
public struct RecordingPlaces: Sendable {
    /// Relative to the archive; of an erased call hashes of that.
    private let paths: Set<String>
    /// Of the bytes that were heard; `nil` where none were.
    public let audioSHA256: String?

    init(paths: Set<String>, audioSHA256: String?) {
        self.paths = paths
        self.audioSHA256 = audioSHA256
    }

    public func contains(_ path: String) -> Bool { paths.contains(path) || paths.contains(HiddenPath.of(path)) }

    /// All paths, in order; `nil` where only a look at every file of the archive tells which they are.
    public var known: [String]? { paths.contains(where: HiddenPath.isHidden) ? nil : paths.sorted() }
}

extension Store {
    public func recordingPlaces(of id: CallID) async throws -> RecordingPlaces {
        try await database.read { connection in
            let rows = try connection.rows("SELECT path FROM recording WHERE call_id = ?", [id.text])
            let heard = try connection.rows(
                """
                SELECT audio_sha256 FROM call WHERE call_id = ? AND audio_sha256 IS NOT NULL
                UNION ALL SELECT audio_sha256 FROM tombstone WHERE call_id = ? AND audio_sha256 IS NOT NULL
                """, [id.text, id.text])
            return RecordingPlaces(
                paths: Set(try rows.map { try $0.text("path") }),
                audioSHA256: try heard.first?.text("audio_sha256"))
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
