extension Schema {
    /// What a language model made of the titles of themes, once per call whose words it was given: the title goes with the
    /// first of them.
    static let rewordings = """
        CREATE TABLE rewording (
            theme_id TEXT NOT NULL,
            language TEXT NOT NULL,
            call_id TEXT NOT NULL,
            inputs TEXT NOT NULL,
            document TEXT NOT NULL,
            PRIMARY KEY (theme_id, language, call_id)
        );
        CREATE INDEX rewording_by_call ON rewording (call_id);
        """
}
