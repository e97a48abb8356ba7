extension Store {
    /// Keeps the text of a scorecard under its revision; the first text of a revision stays.
    public func keepScorecard(_ id: String, revision: String, text: String) async throws {
        guard try await scorecardText(revision: revision) == nil else { return }
        try await commit { connection in
            try connection.execute(
                """
                INSERT INTO scorecard_text (revision, scorecard, document) VALUES (?, ?, ?)
                ON CONFLICT (revision) DO NOTHING
                """,
                [revision, id, text])
        }
    }

    /// Names a revision of a scorecard for ever.
    /// - Returns: the revision that the version stands for: this one, or the one that was named so before.
    public func nameScorecard(_ id: String, version: String, revision: String) async throws -> String {
        try await committing { connection in
            try connection.execute(
                """
                INSERT INTO scorecard_version (scorecard, version, revision) VALUES (?, ?, ?)
                ON CONFLICT (scorecard, version) DO NOTHING
                """,
                [id, version, revision])
            return try connection.rows(
                "SELECT revision FROM scorecard_version WHERE scorecard = ? AND version = ?", [id, version]
            ).first?.text("revision") ?? revision
        }
    }

    /// `nil` where this revision was never in force here.
    public func scorecardText(revision: String) async throws -> String? {
        try await database.read { connection in
            try connection.rows("SELECT document FROM scorecard_text WHERE revision = ?", [revision]).first?
                .text("document")
        }
    }
}
