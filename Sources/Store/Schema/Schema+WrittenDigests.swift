extension Schema {
    /// What a digest on disk shows, so that an erasure makes those stale that it concerns. Digests of before are stale
    /// once: nobody noted what they show.
    static let writtenDigests = """
        ALTER TABLE digest ADD COLUMN first_day TEXT NOT NULL DEFAULT '';
        ALTER TABLE digest ADD COLUMN last_day TEXT NOT NULL DEFAULT '';
        ALTER TABLE digest ADD COLUMN looks_back_to TEXT NOT NULL DEFAULT '';
        ALTER TABLE digest ADD COLUMN is_stale BIGINT NOT NULL DEFAULT 1;
        ALTER TABLE digest ADD COLUMN is_past_retention BIGINT NOT NULL DEFAULT 0;

        CREATE TABLE digest_call (period TEXT NOT NULL, call_id TEXT NOT NULL, PRIMARY KEY (period, call_id));
        CREATE INDEX digest_call_by_call ON digest_call (call_id);
        """
}
