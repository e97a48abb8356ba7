extension Schema {
    /// Evaluations that were begun and had not been submitted when their call left the draw or went to somebody else,
    /// without what was written into them: whoever opened one has seen what the machine answers.
    static let endedReviews = Migration(
        """
        CREATE TABLE ended_review (review_id TEXT PRIMARY KEY, call_id TEXT NOT NULL, document TEXT NOT NULL);
        CREATE INDEX ended_review_by_call ON ended_review (call_id);
        """)
}
