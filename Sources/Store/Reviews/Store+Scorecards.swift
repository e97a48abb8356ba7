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

    /// Names a revision of a scorecard for ever; a version that was named before stands for what it did.
    public func nameScorecard(_ id: String, version: String, revision: String) async throws {
        try await commit { connection in
            try connection.execute(
                """
                INSERT INTO scorecard_version (scorecard, version, revision) VALUES (?, ?, ?)
                ON CONFLICT (scorecard, version) DO NOTHING
                """,
                [id, version, revision])
        }
    }

    /// The revision that a version stands for; `nil` where it was never in force.
    public func scorecardRevision(_ id: String, version: String) async throws -> String? {
        try await database.read { connection in
            try connection.rows(
                "SELECT revision FROM scorecard_version WHERE scorecard = ? AND version = ?", [id, version]
            ).first?.text("revision")
        }
    }

    /// By scorecard, the revision by which most calls are judged now; of two with as many, the first in order.
    /// - Complexity: counts every automatic evaluation that is in force, by an index.
    public func judgingRevisions() async throws -> [String: String] {
        try await database.read { connection in
            try connection.rows(
                """
                SELECT scorecard, revision, COUNT(*) AS calls FROM evaluation WHERE is_current = 1
                GROUP BY scorecard, revision ORDER BY calls DESC, revision
                """
            ).reduce(into: [String: String]()) { revisions, row in
                let id = try row.text("scorecard")
                if revisions[id] == nil { revisions[id] = try row.text("revision") }
            }
        }
    }

    /// Ids of the scorecards that were ever in force here, sorted.
    public func knownScorecards() async throws -> [String] {
        try await database.read { connection in
            try connection.rows("SELECT DISTINCT scorecard FROM scorecard_text ORDER BY scorecard").map {
                try $0.text("scorecard")
            }
        }
    }

    /// Every revision that is on file, by scorecard, version and revision.
    /// - Complexity: counts every automatic evaluation that is in force, by an index.
    public func keptScorecards() async throws -> [KeptScorecard] {
        try await database.read { connection in
            try connection.rows(
                """
                SELECT scorecard_text.scorecard, scorecard_text.revision, named.version,
                    COALESCE(judged.calls, 0) AS calls
                FROM scorecard_text
                LEFT JOIN (
                    SELECT scorecard, revision, MAX(version) AS version FROM scorecard_version
                    GROUP BY scorecard, revision
                ) AS named ON named.scorecard = scorecard_text.scorecard AND named.revision = scorecard_text.revision
                LEFT JOIN (
                    SELECT scorecard, revision, COUNT(*) AS calls FROM evaluation WHERE is_current = 1
                    GROUP BY scorecard, revision
                ) AS judged ON judged.scorecard = scorecard_text.scorecard
                    AND judged.revision = scorecard_text.revision
                ORDER BY scorecard_text.scorecard, COALESCE(named.version, ''), scorecard_text.revision
                """
            ).map { row in
                KeptScorecard(
                    scorecard: try row.text("scorecard"), revision: try row.text("revision"),
                    version: try row.optionalText("version"), callCount: try row.integer("calls"))
            }
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
