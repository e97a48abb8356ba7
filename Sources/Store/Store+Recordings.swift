public import CallModel

/// What several files of an archive can have in common.
public enum SharedTrait: String, Sendable {
    case bytes = "audio_sha256"
    case call = "call_id"
}

/// A recording of the archive as it was last looked at.
public struct RecordingEntry: Hashable, Sendable {
    /// Relative to the archive, `/` between folders; a hash of it where the call was erased.
    public let path: String
    public let sizeBytes: Int
    public let modifiedMs: Int
    public var fate: Fate
    /// Stable, for counting: `no_consent_record`, `still_growing`, `unsupported_codec`, …
    public var reason: String?
    /// The reason in a sentence.
    public var detail: String?
    public var callID: CallID?
    public var audioSHA256: String?
    /// The path that holds the same bytes.
    public var duplicateOf: String?
    /// Still to be worked on in this night.
    public var isQueued = false
    /// What its metadata say; taken over as the call once the recording is admitted.
    public var call: Call?

    public init(path: String, sizeBytes: Int, modifiedMs: Int, fate: Fate, reason: String?, detail: String? = nil) {
        self.path = path
        self.sizeBytes = sizeBytes
        self.modifiedMs = modifiedMs
        self.fate = fate
        self.reason = reason
        self.detail = detail
    }
}

extension Store {
    /// Begins a night: entries saved under its number are those of the archive as it is now.
    public func beginNight(date: String, archive: String) async throws -> Int {
        try await database.write { connection in
            let last = try connection.rows("SELECT COALESCE(MAX(number), 0) AS number FROM night")
            let number = (try last.first?.integer("number") ?? 0) + 1
            try connection.execute(
                "INSERT INTO night (number, date, archive) VALUES (?, ?, ?)", [number, date, archive])
            return number
        }
    }

    /// Stores entries, new or changed.
    public func save(_ entries: [RecordingEntry], night: Int) async throws {
        try await commit(Store.saving(entries, night: night))
    }

    /// Storing entries as a part of another change.
    public static func saving(_ entries: [RecordingEntry], night: Int) -> GroupCommit.Change {
        { connection in for entry in entries { try save(entry, night: night, connection) } }
    }

    /// The entries of these paths, where known, also of erased calls.
    public func recordings(at paths: [String]) async throws -> [String: RecordingEntry] {
        try await database.read { connection in
            var found: [String: RecordingEntry] = [:]
            for path in paths {
                let row =
                    try connection.rows("SELECT * FROM recording WHERE path = ?", [path]).first
                    ?? connection.rows("SELECT * FROM recording WHERE path = ?", [HiddenPath.of(path)]).first
                found[path] = try row.map { try RecordingEntry($0, path: path) }
            }
            return found
        }
    }

    /// At most `limit` files of the archive, by path, that come after `path`.
    public func recordings(after path: String, limit: Int) async throws -> [RecordingEntry] {
        try await database.read { connection in
            try connection.rows("SELECT * FROM recording WHERE path > ? ORDER BY path LIMIT ?", [path, limit])
                .map(RecordingEntry.init)
        }
    }

    /// Hands over every file of the archive, by path, some hundred in memory at a time.
    public func forEachRecording(_ body: (RecordingEntry) async throws -> Void) async throws {
        var last = ""
        while true {
            let page = try await recordings(after: last, limit: 256)
            guard let end = page.last else { return }
            for entry in page { try await body(entry) }
            last = end.path
        }
    }

    public func recordings(with fate: Fate) async throws -> [RecordingEntry] {
        try await database.read { connection in
            try connection.rows("SELECT * FROM recording WHERE fate = ? ORDER BY path", [fate.rawValue])
                .map(RecordingEntry.init)
        }
    }

    /// Groups of entries with the same bytes, or of the same call, each of two or more, by path.
    public func recordingsSharing(_ trait: SharedTrait) async throws -> [[RecordingEntry]] {
        let column = trait.rawValue
        return try await database.read { connection in
            let rows = try connection.rows(
                """
                SELECT * FROM recording WHERE \(column) IN
                    (SELECT \(column) FROM recording WHERE \(column) IS NOT NULL GROUP BY \(column) HAVING COUNT(*) > 1)
                ORDER BY \(column), path
                """
            ).map { (key: try $0.text(column), entry: try RecordingEntry($0)) }
            return rows.chunked { $0.key == $1.key }.map { $0.map(\.entry) }
        }
    }

    /// Forgets files that were not seen in `night`; what was derived from them stays.
    /// - Parameter folders: whose content nobody could list, `.` for all of the archive: their recordings stay as they
    ///   were, and count as seen.
    /// - Returns: how many stay like that.
    public func forgetRecordings(notSeenIn night: Int, keepingBelow folders: [String] = []) async throws -> Int {
        try await committing { connection in
            var kept = 0
            for folder in folders {
                let start = folder == "." ? "" : folder + "/"
                kept += try connection.execute(
                    "UPDATE recording SET night = ? WHERE night <> ? AND substr(path, 1, ?) = ?",
                    [night, night, start.unicodeScalars.count, start])
            }
            try connection.execute("DELETE FROM recording WHERE night <> ?", [night])
            return kept
        }
    }

    /// Forgets every file; what was derived from them stays.
    public func forgetAllRecordings(by author: AuditAuthor) async throws {
        try await write(recording: AuditEvent(.archiveEmptied, on: .store("recordings"), by: author)) { connection in
            _ = try connection.execute("DELETE FROM recording")
        }
    }

    /// The ledger: how many files have which fate for which reason.
    public func ledger() async throws -> [(fate: Fate, reason: String?, count: Int)] {
        try await database.read { connection in
            try connection.rows(
                """
                SELECT fate, reason, COUNT(*) AS count FROM recording GROUP BY fate, reason
                ORDER BY fate, reason NULLS FIRST
                """
            ).map { row in (try row.fate("fate"), try row.optionalText("reason"), try row.integer("count")) }
        }
    }

    /// A call that was erased meanwhile stays erased, whatever a worker that was still busy has to say.
    static func save(_ entry: RecordingEntry, night: Int, _ connection: any SQLConnection) throws {
        var entry = entry
        if let id = entry.callID, let reason = try erasureReason(of: id, connection) {
            entry = entry.erased(reason)
        }
        let path = entry.fate == .erased ? HiddenPath.of(entry.path) : entry.path
        if path != entry.path { try connection.execute("DELETE FROM recording WHERE path = ?", [entry.path]) }
        try connection.execute(
            """
            INSERT INTO recording
                (path, size_bytes, modified_ms, night, queued, fate, reason, detail, call_id, audio_sha256,
                 duplicate_of, metadata)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (path) DO UPDATE SET
                size_bytes = excluded.size_bytes, modified_ms = excluded.modified_ms, night = excluded.night,
                queued = excluded.queued, fate = excluded.fate, reason = excluded.reason, detail = excluded.detail,
                call_id = excluded.call_id, audio_sha256 = excluded.audio_sha256,
                duplicate_of = excluded.duplicate_of, metadata = excluded.metadata
            """,
            [
                path, entry.sizeBytes, entry.modifiedMs, night, entry.isQueued ? 1 : 0, entry.fate.rawValue,
                entry.reason, entry.detail, entry.callID?.text, entry.audioSHA256, entry.duplicateOf,
                try entry.call.map { try Document.text($0) },
            ])
    }
}

extension RecordingEntry {
    /// What is left of an entry whose call was erased: where the file is, and which call it was.
    public func erased(_ reason: String) -> RecordingEntry {
        var entry = RecordingEntry(
            path: path, sizeBytes: sizeBytes, modifiedMs: modifiedMs, fate: .erased, reason: reason)
        entry.callID = callID
        return entry
    }
}

extension RecordingEntry {
    fileprivate init(_ row: SQLRow) throws { try self.init(row, path: row.text("path")) }

    fileprivate init(_ row: SQLRow, path: String) throws {
        self.init(
            path: path, sizeBytes: try row.integer("size_bytes"),
            modifiedMs: try row.integer("modified_ms"), fate: try row.fate("fate"),
            reason: try row.optionalText("reason"), detail: try row.optionalText("detail"))
        callID = try row.optionalText("call_id").flatMap { CallID($0) }
        audioSHA256 = try row.optionalText("audio_sha256")
        duplicateOf = try row.optionalText("duplicate_of")
        isQueued = try row.integer("queued") == 1
        call = try row.optionalText("metadata").map { try Document.value(Call.self, from: $0) }
    }
}

extension SQLRow {
    fileprivate func fate(_ column: String) throws -> Fate {
        guard let fate = Fate(rawValue: try text(column)) else { throw StoreError.damaged(column: column) }
        return fate
    }
}

extension Array {
    /// Neighbours that belong together, in runs.
    fileprivate func chunked(by belongs: (Element, Element) -> Bool) -> [[Element]] {
        reduce(into: []) { runs, element in
            if let last = runs.last?.last, belongs(last, element) {
                runs[runs.count - 1].append(element)
            } else {
                runs.append([element])
            }
        }
    }
}
