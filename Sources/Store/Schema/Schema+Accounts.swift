extension Schema {
    /// People, and what they sign in with. Secrets are stored as SHA-256, passwords as Argon2id.
    static let accounts = """
        CREATE TABLE account (
            name TEXT PRIMARY KEY,
            display_name TEXT NOT NULL,
            role TEXT NOT NULL,
            team TEXT,
            agent TEXT,
            language TEXT NOT NULL,
            time_zone TEXT NOT NULL,
            state TEXT NOT NULL,
            password_hash TEXT
        );

        CREATE TABLE session (
            secret_sha256 TEXT PRIMARY KEY,
            account TEXT NOT NULL,
            began_at BIGINT NOT NULL,
            used_at BIGINT NOT NULL
        );
        CREATE INDEX session_by_account ON session (account);

        CREATE TABLE invitation (
            secret_sha256 TEXT PRIMARY KEY,
            account TEXT NOT NULL,
            expires_at BIGINT NOT NULL
        );
        CREATE INDEX invitation_by_account ON invitation (account);

        CREATE TABLE api_token (
            token_id TEXT PRIMARY KEY,
            secret_sha256 TEXT NOT NULL UNIQUE,
            account TEXT NOT NULL,
            label TEXT NOT NULL,
            scopes TEXT NOT NULL,
            created_at BIGINT NOT NULL,
            expires_at BIGINT NOT NULL
        );
        CREATE INDEX api_token_by_account ON api_token (account);
        """
}
