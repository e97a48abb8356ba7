extension Schema {
    /// What a model said that a call's remarks mean; goes with the call's feedback.
    static let meanings = """
        CREATE TABLE meaning (
            call_id TEXT PRIMARY KEY,
            inputs TEXT NOT NULL,
            document TEXT NOT NULL,
            started_at BIGINT NOT NULL DEFAULT 0
        );
        """
}
