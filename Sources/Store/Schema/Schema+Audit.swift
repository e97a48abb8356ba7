extension Schema {
    /// The audit log. `seq` counts from 1 without gaps; two writers of the same number collide on the primary key.
    static let audit = """
        CREATE TABLE audit_entry (
            seq BIGINT PRIMARY KEY,
            at BIGINT NOT NULL,
            who TEXT NOT NULL,
            role TEXT NOT NULL,
            session TEXT,
            action TEXT NOT NULL,
            object TEXT NOT NULL,
            outcome TEXT NOT NULL,
            previous TEXT NOT NULL,
            hash TEXT NOT NULL
        );
        CREATE INDEX audit_entry_by_object ON audit_entry (object);
        CREATE INDEX audit_entry_by_time ON audit_entry (at);
        """
}
