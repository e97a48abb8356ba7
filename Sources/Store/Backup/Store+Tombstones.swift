public import CallModel

/// That a call was erased, without content.
public struct Tombstone: Hashable, Sendable {
    public let callID: CallID
    public let audioSHA256: String?
    public let reason: String

    public init(callID: CallID, audioSHA256: String?, reason: String) {
        self.callID = callID
        self.audioSHA256 = audioSHA256
        self.reason = reason
    }
}

extension Store {
    /// Every erasure, by call.
    public func tombstones() async throws -> [Tombstone] {
        try await database.read { connection in
            try connection.rows("SELECT * FROM tombstone ORDER BY call_id").compactMap { row in
                try CallID(try row.text("call_id")).map { id in
                    Tombstone(
                        callID: id, audioSHA256: try row.optionalText("audio_sha256"), reason: try row.text("reason"))
                }
            }
        }
    }

    /// Erases once more what was erased elsewhere, also calls that are not known here.
    /// - Returns: how many erasures were not known here.
    public func replay(_ tombstones: [Tombstone], by author: AuditAuthor) async throws -> Int {
        var count = 0
        for tombstone in tombstones where try await !isErased(tombstone.callID) {
            _ = try await erase(tombstone.callID, reason: tombstone.reason, by: author)
            count += 1
            guard let audio = tombstone.audioSHA256 else { continue }
            try await database.write { connection in
                try connection.execute(
                    "UPDATE tombstone SET audio_sha256 = ? WHERE call_id = ? AND audio_sha256 IS NULL",
                    [audio, tombstone.callID.text])
            }
        }
        return count
    }
}
