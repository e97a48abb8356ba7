public import CallModel

/// How far a call has come; each stage is reached once its step is durable.
public enum Stage: String, Codable, CaseIterable, Comparable, Sendable {
    /// Metadata is known.
    case met
    /// Consent allows opening, and the bytes of the recording are known by their hash.
    case admitted
    case measured, transcribed, answered
    /// Feedback was looked for: the night has no more work with it.
    case spotted

    public static func < (left: Stage, right: Stage) -> Bool { left.order < right.order }

    private var order: Int { Stage.allCases.firstIndex(of: self) ?? 0 }
}

/// A call with its place in the pipeline.
public struct CallEntry: Hashable, Sendable {
    public let call: Call
    public var stage: Stage
    /// Path in the archive; `nil` for a call without recording.
    public var recording: String?
    public var audioSHA256: String?

    public init(call: Call, stage: Stage = .met, recording: String? = nil, audioSHA256: String? = nil) {
        self.call = call
        self.stage = stage
        self.recording = recording
        self.audioSHA256 = audioSHA256
    }
}

extension Store {
    /// Stores what is known of calls; keeps the stage and recording of those already there. Erased calls stay erased.
    public func meet(_ calls: [CallEntry]) async throws {
        try await commit { connection in
            for entry in calls where try !Store.isErased(entry.call.id, connection) {
                try connection.execute(
                    """
                    INSERT INTO call (call_id, started_at, stage, recording, audio_sha256, document)
                    VALUES (?, ?, ?, ?, ?, ?)
                    ON CONFLICT (call_id) DO UPDATE SET
                        started_at = excluded.started_at, recording = COALESCE(excluded.recording, call.recording),
                        document = excluded.document
                    """,
                    [
                        entry.call.id.text, entry.call.startedAt.epochSeconds, entry.stage.rawValue, entry.recording,
                        entry.audioSHA256, try Document.text(entry.call),
                    ])
            }
        }
    }

    /// Notes that consent allows opening the call, and which bytes its recording has.
    public func admit(_ id: CallID, recording: String, audioSHA256: String) async throws {
        try await commit { connection in
            try connection.execute(
                """
                UPDATE call SET recording = ?, audio_sha256 = ?,
                    stage = CASE WHEN stage = 'met' THEN 'admitted' ELSE stage END
                WHERE call_id = ?
                """,
                [recording, audioSHA256, id.text])
        }
    }

    public func call(_ id: CallID) async throws -> CallEntry? {
        try await database.read { connection in
            try connection.rows("SELECT * FROM call WHERE call_id = ?", [id.text]).first.map(CallEntry.init)
        }
    }

    /// Hands over every call, by id, some hundred in memory at a time.
    public func forEachCall(_ body: (CallEntry) async throws -> Void) async throws {
        var last = ""
        while true {
            let page = try await calls(after: last, limit: 256)
            guard let end = page.last else { return }
            for entry in page { try await body(entry) }
            last = end.call.id.text
        }
    }

    private func calls(after id: String, limit: Int) async throws -> [CallEntry] {
        try await database.read { connection in
            try connection.rows("SELECT * FROM call WHERE call_id > ? ORDER BY call_id LIMIT ?", [id, limit])
                .map(CallEntry.init)
        }
    }

    /// Calls that have no recording in the archive.
    public func callsWithoutRecordingCount() async throws -> Int {
        try await database.read { connection in
            let rows = try connection.rows(
                """
                SELECT COUNT(*) AS count FROM call
                WHERE NOT EXISTS (SELECT 1 FROM recording WHERE recording.call_id = call.call_id)
                """)
            return try rows.first?.integer("count") ?? 0
        }
    }

    static func reach(_ stage: Stage, _ id: CallID, _ connection: any SQLConnection) throws {
        try connection.execute("UPDATE call SET stage = ? WHERE call_id = ?", [stage.rawValue, id.text])
    }
}

extension CallEntry {
    fileprivate init(_ row: SQLRow) throws {
        guard let stage = Stage(rawValue: try row.text("stage")) else { throw StoreError.damaged(column: "stage") }
        self.init(
            call: try Document.value(Call.self, from: try row.text("document")), stage: stage,
            recording: try row.optionalText("recording"), audioSHA256: try row.optionalText("audio_sha256"))
    }
}
