extension Schema {
    /// Work for any machine. `due` is when a job may be claimed, or when the lease of a claimed one ends; `token` grows
    /// with every claim, so that who lost a lease can be told from who has it.
    static let queue = """
        CREATE TABLE job (
            kind TEXT NOT NULL,
            subject TEXT NOT NULL,
            round BIGINT NOT NULL,
            state TEXT NOT NULL,
            attempts BIGINT NOT NULL,
            token BIGINT NOT NULL,
            worker TEXT,
            enqueued_ms BIGINT NOT NULL,
            due BIGINT NOT NULL,
            audio_ms BIGINT NOT NULL,
            reason TEXT,
            PRIMARY KEY (kind, subject)
        );
        CREATE INDEX job_by_due ON job (state, due, kind, subject);
        """
}
