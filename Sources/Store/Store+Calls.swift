public import CallModel

/// How far a call has come; each stage is reached once its step is durable.
public enum Stage: String, Codable, CaseIterable, Comparable, Sendable {
    /// Metadata is known.
    case met
    /// Consent allows opening, and the bytes of the recording are known by their hash.
    case admitted
    case measured, transcribed, answered
    /// Every step was run that consent allows: the night has no more work with it.
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
    /// The purposes for which something may have been made, by comma.
    public var granted: String

    public init(
        call: Call, stage: Stage = .met, recording: String? = nil, audioSHA256: String? = nil, granted: String = ""
    ) {
        self.call = call
        self.stage = stage
        self.recording = recording
        self.audioSHA256 = audioSHA256
        self.granted = granted
    }
}

extension Store {
    /// Takes a call over from the metadata of its recording, with the bytes that consent allows to be opened and the
    /// purposes that are granted. An erased call stays erased.
    public func admit(_ call: Call, recording: String, audioSHA256: String, granted: String) async throws {
        try await prepareMonth(of: call.startedAt.epochSeconds)
        try await commit { connection in
            guard try Store.erasureReason(of: call.id, connection) == nil else { return }
            let values: [any SQLConvertible] = [
                call.startedAt.epochSeconds, recording, audioSHA256, granted, try Document.text(call), call.id.text,
            ]
            let known = try connection.execute(
                """
                UPDATE call SET started_at = ?, recording = ?, audio_sha256 = ?, granted = ?, document = ?,
                    stage = CASE WHEN stage = 'met' THEN 'admitted' ELSE stage END
                WHERE call_id = ?
                """, values)
            guard known == 0 else { return }
            try connection.execute(
                """
                INSERT INTO call (started_at, recording, audio_sha256, granted, document, call_id, stage)
                VALUES (?, ?, ?, ?, ?, ?, 'admitted')
                """, values)
        }
    }

    /// Notes one more purpose for which something may have been made of a call. Nothing else of it changes.
    public func noteGrant(of purpose: String, for id: CallID) async throws {
        try await commit { connection in
            try connection.execute(
                """
                UPDATE call SET granted = CASE WHEN granted = '' THEN ? ELSE granted || ',' || ? END
                WHERE call_id = ? AND (',' || granted || ',') NOT LIKE ?
                """, [purpose, purpose, id.text, "%,\(purpose),%"])
        }
    }

    /// Takes a written case over, with the purposes that are granted. An erased one stays erased, and a call that was
    /// recorded under the same id as it is.
    public func admit(_ written: Call, granted: String) async throws {
        precondition(written.medium != nil, "a call is admitted with its recording")
        try await prepareMonth(of: written.startedAt.epochSeconds)
        try await commit { connection in
            guard try Store.erasureReason(of: written.id, connection) == nil else { return }
            let known = try connection.rows("SELECT recording FROM call WHERE call_id = ?", [written.id.text]).first
            guard try known?.optionalText("recording") == nil else { return }
            try Store.meet(written, connection)
            try connection.execute("UPDATE call SET granted = ? WHERE call_id = ?", [granted, written.id.text])
            try Store.reach(.admitted, written.id, connection)
        }
    }

    /// Notes calls that have no recording; those that have one are left as they are.
    public func meet(_ calls: [Call]) async throws {
        for call in calls { try await prepareMonth(of: call.startedAt.epochSeconds) }
        try await commit { connection in
            for call in calls where try Store.erasureReason(of: call.id, connection) == nil {
                try Store.meet(call, connection)
            }
        }
    }

    /// Writes nothing where all of it is on file.
    private static func meet(_ call: Call, _ connection: any SQLConnection) throws {
        let document = try Document.text(call)
        let values: [any SQLConvertible] = [
            call.startedAt.epochSeconds, document, call.medium?.rawValue, call.id.text,
        ]
        let known = try connection.rows("SELECT recording, document FROM call WHERE call_id = ?", [call.id.text]).first
        if let known {
            guard try known.optionalText("recording") == nil, try known.text("document") != document else { return }
            try connection.execute(
                "UPDATE call SET started_at = ?, document = ?, medium = ? WHERE call_id = ?", values)
        } else {
            try connection.execute(

                """
                INSERT INTO call (started_at, document, medium, call_id, stage, granted)
                VALUES (?, ?, ?, ?, 'met', '')
                """, values)
        }
    }

    /// The night has no more work with the call.
    public func finish(_ id: CallID) async throws {
        try await commit { try Store.reach(.spotted, id, $0) }
    }

    /// Whether anything was ever heard of the call: a file, a row of a manifest, a record of consent, a tombstone.
    public func knows(_ id: CallID) async throws -> Bool {
        try await database.read { connection in
            for table in ["call", "recording", "manifest_call", "consent_record", "tombstone"] {
                let rows = try connection.rows("SELECT 1 AS found FROM \(table) WHERE call_id = ? LIMIT 1", [id.text])
                if !rows.isEmpty { return true }
            }
            return false
        }
    }

    public func call(_ id: CallID) async throws -> CallEntry? {
        try await database.read { connection in
            try connection.rows("SELECT * FROM call WHERE call_id = ?", [id.text]).first.map(CallEntry.init)
        }
    }

    /// Those of the calls that are there, by id.
    public func calls(_ ids: [CallID]) async throws -> [CallEntry] {
        try await database.read { connection in
            var found: [CallEntry] = []
            let names = Set(ids.map(\.text)).sorted()
            for part in names.inParts {
                let places = part.map { _ in "?" }.joined(separator: ", ")
                found += try connection.rows("SELECT * FROM call WHERE call_id IN (\(places)) ORDER BY call_id", part)
                    .map(CallEntry.init)
            }
            return found
        }
    }

    /// Hands over every call, by id, some hundred in memory at a time.
    public func forEachCall(_ body: (CallEntry) async throws -> Void) async throws {
        try await forEachPage { page in
            for entry in page { try await body(entry) }
        }
    }

    /// Hands over every call, by id, some hundred at a time: for questions that can be asked about many at once.
    public func forEachPage(_ body: ([CallEntry]) async throws -> Void) async throws {
        var last = ""
        while true {
            let page = try await calls(after: last, limit: 256)
            guard let end = page.last else { return }
            try await body(page)
            last = end.call.id.text
        }
    }

    /// When the latest call began, seconds since 1970; `nil` where none is on file.
    public func latestCallStart() async throws -> Int? {
        try await database.read { connection in
            try connection.rows("SELECT started_at FROM call ORDER BY started_at DESC LIMIT 1").first?
                .integer("started_at")
        }
    }

    /// A page of all calls, by id.
    /// - Parameter id: where it begins: after this one; `""` at the start.
    public func calls(after id: String, limit: Int) async throws -> [CallEntry] {
        try await database.read { connection in
            try connection.rows("SELECT * FROM call WHERE call_id > ? ORDER BY call_id LIMIT ?", [id, limit])
                .map(CallEntry.init)
        }
    }

    /// Calls that began after one moment and not after another, seconds since 1970, by their start.
    public func calls(startedAfter start: Int, until end: Int) async throws -> [CallEntry] {
        try await database.read { connection in
            try connection.rows(
                "SELECT * FROM call WHERE started_at > ? AND started_at <= ? ORDER BY started_at, call_id",
                [start, end]
            ).map(CallEntry.init)
        }
    }

    /// Calls that never had a recording: abandoned, or it has not come yet. Written cases are none.
    public func callsWithoutRecordingCount() async throws -> Int {
        try await database.read { connection in
            let rows = try connection.rows(
                """
                SELECT COUNT(*) AS count FROM call
                WHERE recording IS NULL AND medium IS NULL
                    AND NOT EXISTS (SELECT 1 FROM recording WHERE recording.call_id = call.call_id)
                """)
            return try rows.first?.integer("count") ?? 0
        }
    }

    /// Moves a call on; never back.
    static func reach(_ stage: Stage, _ id: CallID, _ connection: any SQLConnection) throws {
        let earlier = Stage.allCases.filter { $0 < stage }.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        try connection.execute(
            "UPDATE call SET stage = ? WHERE call_id = ? AND stage IN (\(earlier))", [stage.rawValue, id.text])
    }
}

extension CallEntry {
    fileprivate init(_ row: SQLRow) throws {
        guard let stage = Stage(rawValue: try row.text("stage")) else { throw StoreError.damaged(column: "stage") }
        self.init(
            call: try Document.value(Call.self, from: try row.text("document")), stage: stage,
            recording: try row.optionalText("recording"), audioSHA256: try row.optionalText("audio_sha256"),
            granted: try row.text("granted"))
    }
}
