extension Schema {
    /// What people decided about themes, and the sentences by which they correct the spotter. Both only grow, but for
    /// words of a call that is erased.
    static let themeEdits = """
        CREATE TABLE theme_edit (number BIGINT PRIMARY KEY, document TEXT NOT NULL);

        CREATE TABLE spotting_correction (number BIGINT PRIMARY KEY, call_id TEXT, document TEXT NOT NULL);
        CREATE INDEX spotting_correction_by_call ON spotting_correction (call_id);
        """
}
