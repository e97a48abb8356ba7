extension Schema {
    /// What people do with calls. All of it goes with the call it is about.
    static let reviews = """
        CREATE TABLE review (
            review_id TEXT PRIMARY KEY,
            call_id TEXT NOT NULL,
            reviewer TEXT NOT NULL,
            basis TEXT NOT NULL,
            occasion TEXT NOT NULL,
            state TEXT NOT NULL,
            version BIGINT NOT NULL,
            document TEXT NOT NULL,
            UNIQUE (call_id, reviewer, basis, occasion)
        );
        CREATE INDEX review_by_occasion ON review (basis, occasion);
        CREATE INDEX review_by_reviewer ON review (reviewer, state);

        CREATE TABLE review_draft (
            review_id TEXT NOT NULL,
            version BIGINT NOT NULL,
            save_id TEXT NOT NULL,
            call_id TEXT NOT NULL,
            document TEXT NOT NULL,
            PRIMARY KEY (review_id, version),
            UNIQUE (review_id, save_id)
        );
        CREATE INDEX review_draft_by_call ON review_draft (call_id);

        CREATE TABLE assignment (
            draw_id TEXT NOT NULL,
            kind TEXT NOT NULL,
            call_id TEXT NOT NULL,
            reviewer TEXT NOT NULL,
            due_day TEXT NOT NULL,
            PRIMARY KEY (draw_id, kind, call_id)
        );
        CREATE INDEX assignment_by_call ON assignment (call_id);
        CREATE INDEX assignment_by_reviewer ON assignment (reviewer);

        CREATE TABLE calibration (session_id TEXT PRIMARY KEY, document TEXT NOT NULL);

        CREATE TABLE coaching_note (
            note_id TEXT PRIMARY KEY,
            review_id TEXT NOT NULL,
            call_id TEXT NOT NULL,
            document TEXT NOT NULL
        );
        CREATE INDEX coaching_note_by_review ON coaching_note (review_id);
        CREATE INDEX coaching_note_by_call ON coaching_note (call_id);

        CREATE TABLE feedback_mark (mark_id TEXT PRIMARY KEY, call_id TEXT NOT NULL, document TEXT NOT NULL);
        CREATE INDEX feedback_mark_by_call ON feedback_mark (call_id);

        CREATE TABLE search_call (call_id TEXT PRIMARY KEY, inputs TEXT NOT NULL);
        CREATE TABLE search_word (stem TEXT NOT NULL, call_id TEXT NOT NULL, PRIMARY KEY (stem, call_id));
        CREATE INDEX search_word_by_call ON search_word (call_id);

        CREATE TABLE scorecard_text (revision TEXT PRIMARY KEY, scorecard TEXT NOT NULL, document TEXT NOT NULL);

        CREATE TABLE saved_filter (
            account TEXT NOT NULL,
            name TEXT NOT NULL,
            document TEXT NOT NULL,
            PRIMARY KEY (account, name)
        );
        """
}
