extension Schema {
    /// When the call of a result began: by it PostgreSQL keeps results by month.
    static let months = """
        ALTER TABLE acoustics ADD COLUMN started_at BIGINT NOT NULL DEFAULT 0;
        ALTER TABLE transcript ADD COLUMN started_at BIGINT NOT NULL DEFAULT 0;
        ALTER TABLE feedback ADD COLUMN started_at BIGINT NOT NULL DEFAULT 0;
        """

    /// PostgreSQL only: tables that grow for ever are divided by month. Rows of months that nobody has prepared stand in
    /// `<table>_rest`.
    static let partitions = """
        UPDATE acoustics SET started_at = call.started_at FROM call WHERE call.call_id = acoustics.call_id;
        UPDATE transcript SET started_at = call.started_at FROM call WHERE call.call_id = transcript.call_id;
        UPDATE feedback SET started_at = call.started_at FROM call WHERE call.call_id = feedback.call_id;
        \(MonthlyTable.first.map(\.division).joined(separator: "\n"))
        CREATE INDEX call_by_start ON call (started_at);
        CREATE INDEX audit_entry_by_object ON audit_entry (object);
        CREATE INDEX audit_entry_by_time ON audit_entry (at);
        """
}

/// A table that PostgreSQL keeps by month.
struct MonthlyTable: Sendable {
    let name: String
    /// What names a row; unique because it is looked for before a row is added.
    let key: String
    /// Seconds since 1970.
    let time: String
    /// Whether months without a row go.
    let isDropped: Bool

    /// The tables that `Schema.partitions` divides; a table that comes later is divided by the migration that makes it.
    fileprivate static let first = ["call", "acoustics", "transcript", "feedback"].map(ofCalls) + [auditLog]

    /// Every table that is divided.
    static let all = first

    private static let auditLog = MonthlyTable(name: "audit_entry", key: "seq", time: "at", isDropped: false)

    private static func ofCalls(_ name: String) -> MonthlyTable {
        MonthlyTable(name: name, key: "call_id", time: "started_at", isDropped: true)
    }

    fileprivate var division: String {
        """
        ALTER TABLE \(name) RENAME TO \(name)_whole;
        CREATE TABLE \(name) (LIKE \(name)_whole INCLUDING DEFAULTS) PARTITION BY RANGE (\(time));
        ALTER TABLE \(name) ADD PRIMARY KEY (\(key), \(time));
        CREATE TABLE \(name)_rest PARTITION OF \(name) DEFAULT;
        INSERT INTO \(name) SELECT * FROM \(name)_whole;
        DROP TABLE \(name)_whole;
        """
    }
}
