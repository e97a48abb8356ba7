/// The tables, as migrations that are never edited once released: a change is a new entry.
///
/// Documents are JSON with sorted keys, so equal content is equal text. Nothing but `migration`, `night`, `clock`,
/// `audit_entry` and `job` depends on when or how often a night ran: two runs over the same archive leave the same facts.
enum Schema {
    static let migrations: [Migration] =
        [foundation, audit, reviews, themeEdits, alertsAndDeliveries, retention, accounts, queue]
        .map { Migration($0) } + [Migration(months, onPostgres: partitions)]
        + [
            recognition, outgoingEvents, scorecardVersions, believedClock, writtenDigests, pendingReceipts, meanings,
            deliveryStates, rewordings, writtenCases,
        ]
        .map { Migration($0) }
        + [evaluatedAgents, origin, consentProblems, recordingNames, duplicates, endedReviews, answersInForce]

    /// One step from one schema to the next.
    struct Migration {
        /// For every engine.
        let script: String
        /// What PostgreSQL does besides.
        let onPostgres: String?
        /// What SQLite does besides.
        let onSQLite: String?

        init(_ script: String, onPostgres: String? = nil, onSQLite: String? = nil) {
            self.script = script
            self.onPostgres = onPostgres
            self.onSQLite = onSQLite
        }

        /// What an engine does, in this order.
        func scripts(for dialect: SQLDialect) -> [String] {
            [script] + [dialect == .postgres ? onPostgres : onSQLite].compactMap(\.self)
        }
    }

    private static let foundation = """
        CREATE TABLE recording (
            path TEXT PRIMARY KEY,
            size_bytes BIGINT NOT NULL,
            modified_ms BIGINT NOT NULL,
            night BIGINT NOT NULL,
            queued BIGINT NOT NULL,
            fate TEXT NOT NULL,
            reason TEXT,
            detail TEXT,
            call_id TEXT,
            audio_sha256 TEXT,
            duplicate_of TEXT,
            metadata TEXT
        );
        CREATE INDEX recording_by_call ON recording (call_id);
        CREATE INDEX recording_by_audio ON recording (audio_sha256);
        CREATE INDEX recording_by_fate ON recording (fate);

        CREATE TABLE night (number BIGINT PRIMARY KEY, date TEXT NOT NULL, archive TEXT NOT NULL);

        CREATE TABLE call (
            call_id TEXT PRIMARY KEY,
            started_at BIGINT NOT NULL,
            stage TEXT NOT NULL,
            recording TEXT,
            audio_sha256 TEXT,
            granted TEXT NOT NULL,
            document TEXT NOT NULL
        );
        CREATE INDEX call_by_start ON call (started_at);

        CREATE TABLE manifest_call (
            call_id TEXT PRIMARY KEY,
            night BIGINT NOT NULL,
            recording TEXT,
            document TEXT NOT NULL
        );
        CREATE INDEX manifest_call_by_recording ON manifest_call (recording);

        CREATE TABLE consent_record (
            call_id TEXT NOT NULL,
            seq BIGINT NOT NULL,
            record_id TEXT NOT NULL,
            sha256 TEXT NOT NULL,
            document TEXT NOT NULL,
            PRIMARY KEY (call_id, seq),
            UNIQUE (call_id, record_id)
        );

        CREATE TABLE acoustics (call_id TEXT PRIMARY KEY, inputs TEXT NOT NULL, document TEXT NOT NULL);
        CREATE TABLE transcript (call_id TEXT PRIMARY KEY, inputs TEXT NOT NULL, document TEXT NOT NULL);
        CREATE TABLE feedback (call_id TEXT PRIMARY KEY, inputs TEXT NOT NULL, document TEXT NOT NULL);
        CREATE TABLE evaluation (
            call_id TEXT NOT NULL,
            scorecard TEXT NOT NULL,
            revision TEXT NOT NULL,
            is_current BIGINT NOT NULL,
            inputs TEXT NOT NULL,
            document TEXT NOT NULL,
            PRIMARY KEY (call_id, scorecard, revision)
        );

        CREATE TABLE draw (draw_id TEXT PRIMARY KEY, period TEXT NOT NULL, document TEXT NOT NULL);
        CREATE TABLE drawn_call (
            draw_id TEXT NOT NULL,
            call_id TEXT NOT NULL,
            kind TEXT NOT NULL,
            state TEXT NOT NULL,
            document TEXT NOT NULL,
            PRIMARY KEY (draw_id, kind, call_id)
        );
        CREATE INDEX drawn_call_by_call ON drawn_call (call_id);

        CREATE TABLE digest (period TEXT PRIMARY KEY, erasures BIGINT NOT NULL);

        CREATE TABLE theme_book (name TEXT PRIMARY KEY, inputs TEXT NOT NULL, document TEXT NOT NULL);

        CREATE TABLE problem (
            step TEXT NOT NULL,
            file TEXT NOT NULL,
            code TEXT NOT NULL,
            place TEXT NOT NULL,
            expected TEXT NOT NULL,
            call_id TEXT NOT NULL,
            PRIMARY KEY (step, call_id, file, code, place, expected)
        );
        CREATE INDEX problem_by_call ON problem (call_id);

        CREATE TABLE tombstone (call_id TEXT PRIMARY KEY, audio_sha256 TEXT, reason TEXT NOT NULL);
        CREATE INDEX tombstone_by_audio ON tombstone (audio_sha256);

        CREATE TABLE clock (name TEXT PRIMARY KEY, latest BIGINT NOT NULL);
        """
}
