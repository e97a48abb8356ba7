extension Schema {
    /// By what PostgreSQL knows this database from a copy that `pg_restore` made of it; empty in SQLite, whose copies say
    /// themselves that they are some (`SQLiteBackup`).
    static let origin = Migration(
        "CREATE TABLE origin (identity TEXT NOT NULL);",
        onPostgres: "INSERT INTO origin (identity) SELECT \(postgresIdentity);")

    /// Numbers that the server gives to a database and its tables when they are made, and that no dump holds.
    static let postgresIdentity = """
        concat_ws(' ', (SELECT oid FROM pg_database WHERE datname = current_database()),
            'tombstone'::regclass::oid, 'consent_record'::regclass::oid, 'job'::regclass::oid)
        """
}
