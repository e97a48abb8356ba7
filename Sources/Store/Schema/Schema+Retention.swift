extension Schema {
    /// Calls that must be kept as they are, and purposes whose time is over.
    static let retention = """
        CREATE TABLE legal_hold (call_id TEXT PRIMARY KEY, since BIGINT NOT NULL);
        CREATE TABLE retention_end (call_id TEXT NOT NULL, purpose TEXT NOT NULL, PRIMARY KEY (call_id, purpose));
        """
}
