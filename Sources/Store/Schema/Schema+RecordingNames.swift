extension Schema {
    /// Files of consent ask whose recording had their name, or was as large and as old.
    static let recordingNames = Migration(
        """
        CREATE INDEX call_by_recording ON call (recording);
        CREATE INDEX recording_by_look ON recording (size_bytes, modified_ms);
        """,
        onPostgres: """
            CREATE INDEX call_by_recording_bytes ON call (recording COLLATE "C");
            CREATE INDEX recording_by_path_bytes ON recording (path COLLATE "C");
            """)
}
