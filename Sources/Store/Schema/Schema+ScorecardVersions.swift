extension Schema {
    /// What people call the revisions of scorecards.
    static let scorecardVersions = """
        CREATE TABLE scorecard_version (
            scorecard TEXT NOT NULL,
            version TEXT NOT NULL,
            revision TEXT NOT NULL,
            PRIMARY KEY (scorecard, version)
        );
        """
}
