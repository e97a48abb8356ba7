extension Schema {
    /// What speech engines answered, masked, so that no sound is sent twice.
    static let recognition = """
        CREATE TABLE recognition (
            call_id TEXT PRIMARY KEY,
            inputs TEXT NOT NULL,
            document TEXT NOT NULL,
            started_at BIGINT NOT NULL
        );
        """
}
